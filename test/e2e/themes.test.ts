// The panel follows the theme of DevTools: the one that it opens in, and the next.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'

function lightness(): { back: number; text: number } {
  const of = (colour: string) => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
    return (r * 0.3 + g * 0.59 + b * 0.11) / (colour.startsWith('color(') ? 1 : 255)
  }
  const { backgroundColor, color } = getComputedStyle(document.body)
  return { back: of(backgroundColor), text: of(color) }
}

inEachBrowser(
  (bench) => {
    test('dark DevTools, dark panel; then light ones', async () => {
      const tab = await bench.session.open(bench.page('first-inline.html'))
      const panel = await tab.openPanel()
      for (const theme of ['dark', 'light'] as const) {
        await bench.session.setTheme(theme)
        const { back, text } = await panel.evaluate(lightness)
        expect(back > text ? 'light' : 'dark').toBe(theme)
        expect(Math.abs(back - text)).toBeGreaterThan(0.6)
      }
      await tab.close()
    })
  },
  { theme: 'dark' },
)
