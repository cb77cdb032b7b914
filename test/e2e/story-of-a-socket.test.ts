// The socket tab tells the life of a socket, step by step, and leads to rows, to code, to what followed.
import { expect, test } from 'vitest'
import { HIDDEN_EVENT } from '../../src/wire/panel-events'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'
import { clickNth } from './panel-rows'

const steps = (panel: Panel, wanted: string) =>
  panel.waitFor(
    `a story with ${wanted}`,
    (last: string) => {
      const all = [...document.querySelectorAll<HTMLElement>('[data-testid="story-step"]')]
      const ids = all.map(({ dataset }) => dataset.step)
      return ids.includes(last) ? ids : null
    },
    wanted,
  )

const ender = (panel: Panel) =>
  panel.evaluate(() => {
    const told = document.querySelector<HTMLElement>('[data-testid="ender"]')?.dataset.ender
    const known = document.querySelector('[data-testid="evidence"]')?.textContent
    return [told, known]
  })

async function openStory(panel: Panel, nth: number) {
  await clickNth(panel, '[data-testid="socket-row"]', nth)
  await panel.click('[data-testid="details-tab-socket"]')
}

inEachBrowser((bench) => {
  test('from the constructor to what came after', async () => {
    const tab = await bench.session.open(bench.page('story.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    const live = (name: string) =>
      tab.evaluate(
        (which: string) => (globalThis as unknown as Record<string, () => unknown>)[which]?.(),
        name,
      )
    await live('wholeLife')
    await live('brokenAndBack')

    await openStory(panel, 0)
    const told = await steps(panel, 'closed')
    expect(told.filter((step) => step !== 'peak' && step !== 'silence')).toEqual([
      ...['constructed', 'handshake', 'opened', 'message-sent', 'message-received', 'sums'],
      ...['begun', 'closing', 'discarded', 'closed'],
    ])
    expect(await ender(panel)).toEqual([
      'page',
      'the page called close() before the socket was CLOSING',
    ])
    expect(await panel.text('[data-step="constructed"]')).toMatch(/top.*story\.js:9:/s)
    expect(await panel.text('[data-step="discarded"]')).toContain('1 message (4 bytes)')

    await panel.click('[data-step="discarded"] [data-testid="story-row"]')
    await panel.waitFor('the row of that step', () =>
      document.querySelector('[data-kind="message-discarded"]')?.matches('[aria-selected="true"]'),
    )

    await openStory(panel, 1)
    await steps(panel, 'next')
    expect(await ender(panel)).toEqual([
      'broken',
      'wasClean is false: the connection ended before a Close frame was exchanged',
    ])
    expect(await panel.text('[data-testid="close-explained"]')).toContain('never: the browser made')
    await panel.click('[data-step="next"] .text-link:not(.number)')
    await panel.waitFor('the socket that followed', () =>
      document.querySelector('[data-testid="socket-info"][data-key="3"]'),
    )

    await openStory(panel, 0)
    await steps(panel, 'closed')
    const links = await panel.evaluate(
      () => document.querySelectorAll('.story [data-testid="stack-link"]').length,
    )
    expect(links).toBe(bench.name === 'chromium' ? 2 : 0)
    if (bench.name === 'chromium') {
      await panel.evaluate((hidden: string) => {
        addEventListener(hidden, () => document.body.setAttribute('data-left', 'yes'))
      }, HIDDEN_EVENT)
      await panel.click('.story [data-testid="stack-link"]')
      await panel.waitFor('Sources, in the place of the panel', () =>
        document.body.matches('[data-left="yes"]'),
      )
    }
    await tab.close()
  })
})
