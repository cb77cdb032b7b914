// Messages of 100 MiB, text and bytes, both ways: recorded, shown as their start, fetched whole at a click, part by part.
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { until } from '../support/until.mjs'
import { inEachBrowser } from './in-each-browser'
import { clickNth, waitForMessages } from './panel-rows'
import { keepAll } from './panel-settings'

const SIZE = 100 * 1024 * 1024

/** A socket anew: the server answers with what it got. Resolves when the answer is there, and the same. */
async function exchange(size: number, isText: boolean): Promise<boolean> {
  const own = globalThis as unknown as { socket?: WebSocket }
  own.socket ??= new WebSocket(`ws://${location.host}/echo`)
  const { socket } = own
  socket.binaryType = 'arraybuffer'
  if (socket.readyState === 0)
    await new Promise((resolve) => socket.addEventListener('open', resolve))
  const answer = new Promise<MessageEvent>((resolve) =>
    socket.addEventListener('message', resolve, { once: true }),
  )
  const bytes = isText ? null : new Uint8Array(size).fill(7)
  socket.send(bytes ?? 'x'.repeat(size))
  const { data } = await answer
  return (isText ? data.length : data.byteLength) === size
}

const lengthIsShown = (rest: string) =>
  [...document.querySelectorAll('.text-more')].some(({ textContent }) =>
    textContent?.includes(rest),
  )

/** Chooses the newest message of that kind, and fetches what it has only the start of. */
async function fetchNewest(panel: Panel, kind: string) {
  await clickNth(panel, `[data-kind="${kind}"]`, -1)
  await panel.click('[data-testid="payload-fetch"]')
}

const patiently = (panel: Panel, label: string, is: () => Promise<boolean>) =>
  until(label, is, { timeout: 40_000, explain: async () => (await panel.text('.details')) ?? '' })

async function expectText(panel: Panel, kind: string) {
  await fetchNewest(panel, kind)
  // all of it but the 512 KiB that are laid out
  const rest = (SIZE - 512 * 1024).toLocaleString('en')
  await patiently(panel, 'the text', () => panel.evaluate(lengthIsShown, rest))
}

async function expectBytes(panel: Panel, kind: string) {
  await fetchNewest(panel, kind)
  await patiently(panel, 'all bytes', () =>
    panel.evaluate(() => document.querySelector('.payload-rest') === null),
  )
  await panel.click('[data-testid="payload-hex"]')
  await panel.press('End', ['Control'])
  await patiently(panel, 'the last byte', () =>
    panel.evaluate(() =>
      Boolean(
        document
          .querySelector('[data-testid="hex-selected"]')
          ?.textContent?.toLowerCase()
          .includes('63fffff'),
      ),
    ),
  )
}

/** Sent, and answered with the same. */
export function expectHuge(isText: boolean): void {
  const expectWhole = isText ? expectText : expectBytes
  inEachBrowser((bench) => {
    test(`100 MiB of ${isText ? 'text' : 'bytes'}, sent and received, come whole`, async () => {
      const tab = await bench.session.open(bench.page('blank.html'))
      const panel = await tab.openPanel({ panelWidth: 1200 })
      await keepAll(panel)
      expect(await tab.evaluate(exchange, 1, true)).toBe(true)
      await waitForMessages(panel, 2) // the page knows the limit
      expect(await tab.evaluate(exchange, SIZE, isText)).toBe(true)
      await waitForMessages(panel, 4)
      await expectWhole(panel, 'message-sent')
      await expectWhole(panel, 'message-received')
      await tab.close()
    }, 120_000)
  })
}
