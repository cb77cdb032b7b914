// In a French browser every text is French.
import { expect, test } from 'vitest'
import en from '../../public/_locales/en/messages.json' with { type: 'json' }
import fr from '../../public/_locales/fr/messages.json' with { type: 'json' }
import { inEachBrowser } from './in-each-browser'

inEachBrowser(
  (bench) => {
    test('the empty state', async () => {
      const tab = await bench.session.open(bench.page('blank.html'))
      const panel = await tab.openPanel({ panelWidth: 1200 })
      await panel.waitFor('the empty state', () =>
        document.querySelector('[data-testid="status"][data-status="empty"]'),
      )
      expect(await panel.evaluate(() => document.documentElement.lang)).toMatch(/^fr/)
      const text = await panel.evaluate(() => document.body.innerText)
      const shown = (messages: Record<string, { message: string }>) =>
        Object.values(messages)
          .map(({ message }) => message)
          .filter((message) => message.length > 25 && text.includes(message))
      expect(shown(fr).length).toBeGreaterThan(0)
      expect(shown(en)).toEqual([])
      await tab.close()
    })
  },
  { lang: 'fr' },
)
