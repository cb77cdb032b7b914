// The lives of the sockets on one axis of time, and attempts at the same connection as one row.
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'

/** Three attempts that the server closes, with 100 and 200 ms between them; a socket that stays open, with messages. */
async function reconnect() {
  const ended = (socket: WebSocket) =>
    new Promise((resolve) => socket.addEventListener('close', resolve))
  for (const [attempt, wait] of [100, 200, 0].entries()) {
    await ended(new WebSocket(`ws://${location.host}/close?code=1011&attempt=${attempt}`))
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
  const socket = new WebSocket(`ws://${location.host}/echo?stays`)
  Object.assign(window, { socket })
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  socket.send('hi')
}

const attempts = (panel: Panel, count: number) =>
  panel.waitFor(
    `${count} attempts in rows of their own`,
    (expected: number) => {
      const cells = [
        ...document.querySelectorAll('[data-testid="socket-row"] [data-cell="attempt"]'),
      ]
      return cells.length === expected && cells.map((cell) => cell.textContent)
    },
    count,
  )

const isAt = (panel: Panel, start: string) =>
  panel.waitFor(
    `the keyboard at ${start}`,
    (wanted: string) =>
      document
        .querySelector('[role="treegrid"]')
        ?.getAttribute('aria-activedescendant')
        ?.startsWith(wanted),
    start,
  )

const marks = (panel: Panel) =>
  panel.evaluate(() =>
    [...document.querySelectorAll('[data-testid="time-ruler"] .time-mark')].map(
      (mark) => mark.textContent,
    ),
  )

const isZoomed = (panel: Panel, expected: boolean) =>
  panel.waitFor(
    expected ? 'a stretch of the time' : 'all of the time',
    (zoomed: string) =>
      document.querySelector<HTMLElement>('[data-testid="time-ruler"]')?.dataset.zoomed === zoomed,
    `${expected}`,
  )

inEachBrowser((bench) => {
  test('attempts fold, the axis zooms, the bars can be read', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(reconnect)

    const waits = await panel.waitFor('three attempts in one row', () => {
      const row = document.querySelector('[data-testid="chain-row"]')
      const text = row?.querySelector('[data-cell="attempts"]')?.textContent
      return text === '3 attempts' && row?.querySelector('.socket-bar')?.getAttribute('title')
    })
    expect(waits).toMatch(/^Waited between attempts: \d+ ms, \d+ ms$/)
    const bar = await panel.waitFor('the messages of the socket that stays', () => {
      const bars = [...document.querySelectorAll('[data-testid="socket-row"] .socket-bar svg')]
      const label = bars.at(-1)?.getAttribute('aria-label')
      return label?.endsWith('1 sent, 1 received') && label
    })
    expect(bar).toMatch(/^CONNECTING.+, OPEN.+, 1 sent, 1 received$/)

    await panel.click('[data-testid="all-sockets"]')
    await panel.press('ArrowDown')
    await isAt(panel, 'chain-')
    await panel.press('ArrowRight')
    expect(await attempts(panel, 2)).toEqual([
      expect.stringMatching(/^attempt 2, after \d+ ms$/),
      expect.stringMatching(/^attempt 3, after \d+ ms$/),
    ])
    await panel.press('ArrowRight')
    await isAt(panel, 'socket-')
    await panel.press('ArrowLeft')
    await isAt(panel, 'chain-')
    await panel.press('ArrowLeft')
    await attempts(panel, 0)

    const before = await marks(panel)
    expect(before[0]).toMatch(/^0\s(s|ms)$/)
    await panel.press('+')
    await isZoomed(panel, true)
    expect(await marks(panel)).not.toEqual(before)
    await panel.press('0')
    await isZoomed(panel, false)
    await panel.click('[data-testid="list-zoom-in"]')
    await isZoomed(panel, true)
    await panel.click('[data-testid="list-zoom-all"]')
    await isZoomed(panel, false)
    await tab.close()
  })
})
