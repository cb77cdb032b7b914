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
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel()
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
    await tab.close()
  })
})
