// A panel opened late shows the sockets that exist already and what they last said.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { allRows, rowsInView, waitForCount, waitForMessages } from './panel-rows'

inEachBrowser((bench) => {
  test('sockets that live and sockets that have ended', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    await tab.evaluate(async () => {
      const at = (path: string) => `ws://${location.host}${path}`
      const ended = new WebSocket(at('/close?code=4001&reason=done'))
      await new Promise((resolve) => ended.addEventListener('close', resolve))
      const socket = new WebSocket(at('/echo'), ['chat'])
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      socket.send('before the panel')
      await new Promise((resolve) => socket.addEventListener('message', resolve))
      Object.assign(window, { socket })
    })
    const panel = await tab.openPanel()
    expect(await waitForMessages(panel, 2)).toEqual([
      'sent before the panel',
      'received before the panel',
    ])
    const kinds = (await rowsInView(panel)).map(({ kind }) => kind)
    expect(kinds.slice(0, 3)).toEqual(['socket-created', 'socket-opened', 'socket-closed'])
    const [ended, living] = await panel.rows('socket-row')
    expect(ended).toMatchObject({ state: expect.stringContaining('4001') })
    expect(living).toMatchObject({ state: 'OPEN', protocol: 'chat' })
    await tab.evaluate(() => (window as unknown as { socket: WebSocket }).socket.send('and after'))
    expect((await waitForMessages(panel, 4)).slice(2)).toEqual([
      'sent and after',
      'received and after',
    ])
    await tab.close()
  })

  test('a long text of before is whole; of bytes, which would have to be copied, their start is kept', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    await tab.evaluate(async () => {
      const socket = new WebSocket(`ws://${location.host}/slow`)
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      socket.send('x'.repeat(65_536))
      socket.send(new Uint8Array(16_384))
      socket.send(new Uint8Array(16_385))
    })
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await waitForMessages(panel, 3)
    const marks = await panel.evaluate(() =>
      [...document.querySelectorAll('[data-kind="message-sent"]')].map(
        (row) =>
          row.querySelector('[data-mark="cut"]')?.textContent?.replaceAll('\u00a0', ' ') ?? '',
      ),
    )
    expect(marks).toEqual(['', '', '✂ first 2.05 kB of 16.4 kB kept'])
    await panel.click('[data-mark="cut"]')
    const cut = await panel.waitFor(
      'the explanation',
      () => document.querySelector('[data-testid="payload-cut"]')?.textContent,
    )
    expect(cut.replaceAll('\u00a0', ' ')).toContain('16 KiB while no panel is open')
    await tab.close()
  })

  test('of more than the flight recorder holds, the newest; the loss is a row, the counts are whole', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    await tab.evaluate(async () => {
      const socket = new WebSocket(`ws://${location.host}/push?count=5000&size=400&every=0`)
      let count = 0
      await new Promise<void>((resolve) => {
        socket.addEventListener('message', () => {
          count += 1
          if (count === 5000) resolve()
        })
      })
    })
    const panel = await tab.openPanel()
    await waitForCount(panel, 'received', 5_000)
    const rows = await allRows(panel)
    expect(rows.slice(0, 3).map(({ kind }) => kind)).toEqual([
      'socket-created',
      'socket-opened',
      'gap',
    ])
    const messages = rows.filter(({ kind }) => kind === 'message-received')
    expect(messages.length).toBeGreaterThan(1_000)
    expect(messages.at(-1)?.preview).toMatch(/^\{"n":5000,/)
    const numbers = messages.map(({ preview }) => Number(/^\{"n":(\d+)/.exec(preview)?.[1]))
    const first = 5_000 - messages.length + 1
    expect(numbers.filter((n) => n > 0)).toEqual(
      numbers.flatMap((n, index) => (n > 0 ? [first + index] : [])),
    )
    await tab.close()
  })
})
