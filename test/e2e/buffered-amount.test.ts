// bufferedAmount is live: it rises while a slow server reads, and drains.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'

const bufferedOf = () => {
  const cell = document.querySelector('[data-testid="socket-row"] [data-cell="buffered"]')
  return cell?.textContent?.trim() ?? ''
}

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
})
