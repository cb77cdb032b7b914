// What send() and close() really did: thrown, discarded or sent, each said as what it is.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { rowsInView } from './panel-rows'

async function misuse() {
  const at = (path: string) => `ws://${location.host}${path}`
  const caught = (call: () => void) => {
    try {
      call()
    } catch (error) {
      return (error as DOMException).name
    }
    return 'no error'
  }
  const seen = [caught(() => new WebSocket('nonsense://x'))]
  const socket = new WebSocket(at('/unanswered-close'))
  seen.push(caught(() => socket.send('too early')))
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  socket.send('in time')
  seen.push(caught(() => socket.close(1001)))
  socket.close(4000, 'bye')
  seen.push(caught(() => socket.send('in CLOSING')))
  const left = new WebSocket(at('/echo'))
  await new Promise((resolve) => left.addEventListener('open', resolve))
  left.close()
  left.send('discarded')
  await new Promise((resolve) => left.addEventListener('close', resolve))
  const ended = new WebSocket(at('/close?code=1000'))
  await new Promise((resolve) => ended.addEventListener('close', resolve))
  seen.push(caught(() => ended.send('in CLOSED')))
  return seen
}

inEachBrowser((bench) => {
  test('a thrown send, a discarded one and a real one', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    expect(await tab.evaluate(misuse)).toEqual([
      'SyntaxError',
      'InvalidStateError',
      'InvalidAccessError',
      'no error',
      'no error',
    ])
    await panel.waitFor(
      'the third discarded send',
      () => document.querySelectorAll('[data-kind="message-discarded"]').length === 3,
    )
    const rows = await rowsInView(panel)
    const told = rows.map(({ kind, preview }) =>
      kind.startsWith('message-') ? `${kind} ${preview}` : kind,
    )
    expect(told).toEqual([
      'call-threw',
      'socket-created',
      'call-threw',
      'socket-opened',
      'message-sent in time',
      'call-threw',
      'close-called',
      'message-discarded in CLOSING',
      'socket-created',
      'socket-opened',
      'close-called',
      'message-discarded discarded',
      'socket-closed',
      'socket-created',
      'socket-opened',
      'socket-closed',
      'message-discarded in CLOSED',
    ])
    const [closing] = await panel.rows('socket-row')
    expect(closing).toMatchObject({ state: 'CLOSING', sent: expect.stringContaining('1') })
  })

  test('each error names the rule that was broken', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(() => {
      const attempt = (call: () => void) => {
        try {
          call()
        } catch {
          // it is what is looked at
        }
      }
      attempt(() => new WebSocket('ftp://x/'))
      attempt(() => new WebSocket('ws://x/#part'))
      attempt(() => new WebSocket('ws://x/', ['one', 'one']))
      attempt(() => new WebSocket('http://['))
      const socket = new WebSocket(`ws://${location.host}/echo`)
      attempt(() => socket.send('too early'))
      attempt(() => socket.close(1001))
      attempt(() => socket.close(4000, 'é'.repeat(80)))
    })
    await panel.waitFor(
      'seven errors',
      () => document.querySelectorAll('[data-kind="call-threw"]').length === 7,
    )
    const rules: string[] = []
    const rows = (await rowsInView(panel)).filter(({ kind }) => kind === 'call-threw')
    for (const { id } of rows) {
      await panel.click(`[data-row="${id}"]`)
      rules.push(
        await panel.waitFor(
          'the rule',
          (row: number) =>
            document.querySelector(`[data-row="${row}"][aria-selected="true"]`) &&
            document.querySelector('[data-testid="row-meaning"]')?.textContent,
          id,
        ),
      )
    }
    expect(rules).toEqual([
      expect.stringContaining('ws, wss, http or https, not with “ftp:”'),
      expect.stringContaining('no fragment, this one has “#part”'),
      expect.stringContaining('a subprotocol is given twice'),
      expect.stringContaining('the URL cannot be parsed'),
      expect.stringContaining('must wait for the open event'),
      expect.stringContaining('1000 or one from 3000 to 4999, not 1001'),
      expect.stringContaining('160 bytes in UTF-8, at most 123 bytes'),
    ])
  })
})
