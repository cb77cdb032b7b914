// bufferedAmount is live: it rises while a slow server reads, and drains; its peak, its end and what waited are kept.
import { expect, test } from 'vitest'
import { startServer } from '../fixtures/server.mjs'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

const bufferedOf = () => {
  const cell = document.querySelector('[data-testid="socket-row"] [data-cell="buffered"]')
  return cell?.textContent?.trim() ?? ''
}

/** Sends `count` times a million bytes; returns the highest bufferedAmount that it read after a send. */
async function flood(url: string, count: number) {
  const socket = new WebSocket(url)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  let highest = 0
  for (let i = 0; i < count; i++) {
    socket.send(new Uint8Array(1_000_000))
    highest = Math.max(highest, socket.bufferedAmount)
  }
  return highest
}

/** `{ 'Highest while OPEN': '40,000,000 bytes at …', … }` of the chosen socket. */
const queueOf = (panel: Panel) =>
  panel.evaluate(() => {
    const part = document.querySelector('[data-testid="socket-queue"]')
    const names = [...(part?.querySelectorAll('dt') ?? [])]
    return Object.fromEntries(
      names.map((name) => [name.textContent, name.nextElementSibling?.textContent]),
    )
  })

const markOfNewest = (panel: Panel) =>
  panel.evaluate(
    () =>
      [...document.querySelectorAll('[data-kind="message-sent"]')]
        .at(-1)
        ?.querySelector('.row-mark')?.textContent ?? '',
  )

inEachBrowser((bench) => {
  test('a slow reader', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(async () => {
      const socket = new WebSocket(`ws://${location.host}/slow?rate=20000000`)
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      for (let i = 0; i < 40; i++) socket.send(new Uint8Array(1_000_000))
      Object.assign(window, { socket })
    })
    await panel.waitFor('megabytes in the buffer', () =>
      /MB/.test(
        document.querySelector('[data-testid="socket-row"] [data-cell="buffered"]')?.textContent ??
          '',
      ),
    )
    const real = await tab.evaluate(
      () => (window as unknown as { socket: WebSocket }).socket.bufferedAmount,
    )
    expect(real).toBeGreaterThan(0)
    await panel.waitFor('an empty buffer', () => {
      const cell = document.querySelector('[data-testid="socket-row"] [data-cell="buffered"]')
      return !/[1-9]/.test(cell?.textContent?.trim() ?? '')
    })
    expect(
      await tab.evaluate(() => (window as unknown as { socket: WebSocket }).socket.bufferedAmount),
    ).toBe(0)
    expect(await panel.evaluate(bufferedOf)).not.toMatch(/[1-9]/)
    await tab.close()
  })

  test('which sends waited, the peak to the byte, when it drained', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    const url = `${bench.server.wsOrigin}/slow?rate=40000000`
    const highest = await tab.evaluate(flood, url, 40)
    await waitForMessages(panel, 20)
    await panel.click('[data-testid="socket-row"]')
    await panel.waitFor('the drain', () =>
      document.querySelector('[data-testid="socket-queue"]')?.textContent?.includes('Last drained'),
    )
    const queue = await queueOf(panel)
    expect(queue).toMatchObject({
      bufferedAmount: expect.stringMatching(/^0 bytes/),
      'Last drained': expect.stringMatching(/^at [\d:.]+, after .*s$/),
      'Longest wait': expect.stringMatching(/^\d.*s$/),
    })
    expect(queue['Highest while OPEN']).toContain(`${highest.toLocaleString('en')} bytes at `)
    expect(queue['In the queue now']).toBeUndefined()
    expect(await markOfNewest(panel)).toMatch(/^◷ waited \d/)
    await panel.click('[data-mark="waited"]')
    const words = await panel.waitFor(
      'the sentence',
      () => document.querySelector('[data-testid="message-fate"]')?.textContent,
    )
    expect(words).toMatch(
      /^Waited between .* and .* in the page’s queue before the browser took it/,
    )
    await tab.close()
  })

  test('what a broken connection leaves in the queue never left', async () => {
    const server = await startServer()
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(flood, `${server.wsOrigin}/slow?rate=1`, 40)
    await waitForMessages(panel, 20)
    await server.close()
    await panel.waitFor('the close', () => document.querySelector('[data-kind="socket-closed"]'))
    await panel.click('[data-testid="socket-row"]')
    const queue = await panel.waitFor('what stays', () =>
      document.querySelector('[data-testid="socket-queue"]')?.textContent?.includes('never leave'),
    )
    expect(queue).toBe(true)
    const marks = await panel.evaluate(() =>
      [...document.querySelectorAll('[data-kind="message-sent"]')].map(
        (row) => row.querySelector('.row-mark')?.textContent,
      ),
    )
    expect(marks.at(-1)).toBe('⊘ never left')
    expect(marks.at(-1)).not.toBe(marks[0])
    await tab.close()
  })
})
