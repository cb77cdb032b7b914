// Five seconds of a page that sends as fast as `npm run bench` asks of a minute: each message is there, none twice.
import { expect, test } from 'vitest'
import { until } from '../support/until.mjs'
import { inEachBrowser } from './in-each-browser'

/** Messages of 100 bytes a second. */
const RATES = { chromium: 20_000, firefox: 10_000 } as const
const SECONDS = 5

/** Resolves when all are sent: in steps, as a page would that does something else, too. */
async function sendSteadily(rate: number, count: number): Promise<void> {
  const socket = new WebSocket(`ws://${location.host}/slow?rate=1000000000`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const text = 'm'.repeat(92)
  const began = performance.now()
  await new Promise<void>((resolve) => {
    let sent = 0
    const step = () => {
      const due = Math.min(count, ((performance.now() - began) * rate) / 1_000)
      for (; sent < due; sent++) socket.send(text + String(sent).padStart(8, '0'))
      if (sent < count) setTimeout(step, 4)
      else resolve()
    }
    step()
  })
}

/** What the panel has got: the socket's own count, and the rows below the head of the table. */
const counted = () => ({
  sent: document.querySelector('[data-testid="socket-row"] [data-cell="sent"]')?.textContent ?? '',
  rows: Number(
    document.querySelector('[data-testid="message-scroller"]')?.getAttribute('aria-rowcount'),
  ),
})

inEachBrowser((bench) => {
  test('nothing is lost', async () => {
    const count = RATES[bench.name] * SECONDS
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(sendSteadily, RATES[bench.name], count)
    // the head, and the two rows of the socket's own beginning
    const all = count + 3
    await until('all rows', async () => (await panel.evaluate(counted)).rows >= all, {
      timeout: 80_000,
      explain: async () => JSON.stringify(await panel.evaluate(counted)),
    })
    const { sent, rows } = await panel.evaluate(counted)
    expect(rows).toBe(all)
    expect(/\d[\d,]*/.exec(sent)?.[0]).toBe(count.toLocaleString('en'))
    await panel.click('[data-testid="message-scroller"]')
    await panel.press('End')
    const last = await panel.waitFor('the last message', () => {
      const shown = [...document.querySelectorAll('[data-kind="message-sent"] .message-preview')]
      const text = shown.at(-1)?.textContent?.trim() ?? ''
      return /9{4}$/.test(text) && text.slice(-8)
    })
    expect(last).toBe(String(count - 1).padStart(8, '0'))
    await tab.close()
  }, 120_000)
})
