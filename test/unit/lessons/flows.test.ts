// bufferedAmount, backpressure, bfcache, chat, handshakes: what ticks a task off, and what looks like it and does not.
import { describe, expect, test } from 'vitest'
import type { LessonId } from '../../../src/lessons/lesson-address'
import { LessonRun } from '../../../src/lessons/lesson-run'
import { LESSONS } from '../../../src/lessons/lessons'
import type { SeenReturn, SeenSocket } from '../../../src/lessons/seen'
import { doneBy, seenAs, socketOf, text } from '../../support/lesson-seen'

/** Which tasks hold as things stand. */
function holdsFor(
  id: LessonId,
  sockets: readonly SeenSocket[],
  returns: readonly SeenReturn[] = [],
) {
  const run = new LessonRun(LESSONS[id])
  run.review({ sockets, returns })
  return Object.fromEntries([...run.proofs].map(([task, proof]) => [task, proof.sockets]))
}

const MIB = 1_048_576
const queued = (bufferedAmount: number, more = {}) =>
  seenAs({ kind: 'message-sent', bufferedAmount, payload: { kind: 'view', size: 65_536 } }, more)
const opened = (more: object, socket: Partial<SeenSocket> = {}) =>
  seenAs(
    { kind: 'socket-opened', protocol: '', extensions: '', ...more },
    { socket: socketOf(socket) },
  )

describe('bufferedAmount', () => {
  test('1 MiB in the queue fills it; a byte less does not', () => {
    expect(doneBy('buffered-amount', queued(MIB - 1))).toEqual({})
    expect(doneBy('buffered-amount', queued(MIB))).toEqual({ fill: [1] })
  })

  test('drained is who was full, is empty, and is open', () => {
    const drained = socketOf({ buffered: { peak: MIB, amount: 0 } })
    expect(holdsFor('buffered-amount', [{ ...drained, readyState: 3 }])).toEqual({})
    expect(holdsFor('buffered-amount', [socketOf()])).toEqual({})
    expect(holdsFor('buffered-amount', [drained])).toEqual({ drain: [1] })
  })

  test('a dozen messages below the mark are polite, unless the socket was flooded before', () => {
    const dozen = Array.from({ length: 12 }, () => queued(131_072))
    expect(doneBy('buffered-amount', ...dozen)).toEqual({ polite: [1, 2, 3, 4, 5, 6] })
    expect(doneBy('buffered-amount', queued(300_000), ...dozen)).toEqual({})
  })

  test('a dozen tiny messages show nothing', () => {
    const tiny = Array.from({ length: 12 }, () => text('message-sent', 'hi'))
    expect(doneBy('buffered-amount', ...tiny)).toEqual({})
  })
})

describe('backpressure', () => {
  test('a stream is no flood, and a write that waits is one of a stream', () => {
    const stream = socketOf({ api: 'WebSocketStream', writes: { longest: 80 } })
    expect(doneBy('backpressure', queued(MIB, { socket: stream }))).toEqual({})
    expect(holdsFor('backpressure', [stream])).toEqual({ waits: [1] })
    expect(holdsFor('backpressure', [socketOf({ writes: { longest: 80 } })])).toEqual({})
  })
})

describe('bfcache', () => {
  test('left open: cut where the page is kept, and kept out where it is not', () => {
    const kept = { restored: true, cut: 1, wasBlocked: false }
    const reloaded = { restored: false, cut: 0, wasBlocked: true }
    expect(holdsFor('bfcache', [], [kept])).toEqual({ 'left-open': [] })
    expect(holdsFor('bfcache', [], [reloaded])).toEqual({ 'left-open': [] })
    // reloaded for another reason than its sockets
    expect(holdsFor('bfcache', [], [{ ...reloaded, wasBlocked: false }])).toEqual({})
  })

  test('restored without a loss', () => {
    const restored = { restored: true, cut: 0, wasBlocked: false }
    expect(holdsFor('bfcache', [], [restored])).toEqual({ restored: [] })
  })

  test('reconnected: after a pageshow that was persisted', () => {
    const shown = (persisted: boolean) =>
      seenAs({ kind: 'page-shown', persisted }, { socket: null })
    expect(doneBy('bfcache', shown(false), opened({}))).toEqual({})
    expect(doneBy('bfcache', shown(true), opened({}))).toEqual({ reconnected: [1, 2] })
  })
})

describe('chat', () => {
  const url = 'ws://a/chat?name=Zo%C3%A9'
  const said = (from: string, more = {}) =>
    text('message-received', JSON.stringify({ from, text: 'hi' }), {
      socket: socketOf({ url }),
      ...more,
    })

  test('own words that come back, words of others, and not the server’s', () => {
    expect(doneBy('chat', said('server'))).toEqual({})
    expect(doneBy('chat', said('Zoé'))).toEqual({ say: [1] })
    expect(doneBy('chat', said('Max'))).toEqual({ hear: [1] })
  })

  test('another endpoint is no chat, and an address that is none hurts nobody', () => {
    expect(doneBy('chat', said('Max', { socket: socketOf() }))).toEqual({})
    const odd = socketOf({ url: 'ws://[/chat' })
    expect(doneBy('chat', said('Max', { socket: odd }))).toEqual({ hear: [1] })
  })
})

describe('handshakes', () => {
  test('a choice among several, not what was offered alone', () => {
    expect(doneBy('subprotocols', opened({ protocol: 'a' }, { protocols: ['a'] }))).toEqual({})
    expect(doneBy('subprotocols', opened({}, { protocols: ['a', 'b'] }))).toEqual({})
    expect(doneBy('subprotocols', opened({ protocol: 'a' }, { protocols: ['a', 'b'] }))).toEqual({
      offer: [1],
    })
  })

  test('compression is seen in the answer, and used by a message that is worth it', () => {
    const deflate = opened({ extensions: 'permessage-deflate' })
    const long = 'x'.repeat(10_000)
    expect(doneBy('handshake', deflate, text('message-sent', 'short'))).toEqual({ deflate: [1] })
    expect(
      doneBy('handshake', deflate, text('message-sent', long), text('message-received', long)),
    ).toEqual({ deflate: [1], compressed: [1, 2, 3] })
  })

  test('refused is an answer with an error, not a socket that was open', () => {
    const refused = socketOf({ openedAt: null, handshake: { status: 403 } })
    expect(holdsFor('handshake', [{ ...refused, openedAt: 1 }])).toEqual({})
    expect(holdsFor('handshake', [{ ...refused, handshake: null }])).toEqual({})
    expect(holdsFor('handshake', [refused])).toEqual({ refused: [1] })
  })

  test('wss is not ws, and a bad address is no mixed content', () => {
    const threw = (name: string) =>
      seenAs({ kind: 'call-threw', call: 'constructor', name }, { socket: null })
    expect(doneBy('secure', opened({}, { url: 'wss://a/' }))).toEqual({ wss: [1] })
    expect(doneBy('secure', opened({}, { url: 'ws://a/' }))).toEqual({ plain: [1] })
    expect(doneBy('secure', threw('SyntaxError'))).toEqual({})
    expect(doneBy('secure', threw('SecurityError'))).toEqual({ mixed: [1] })
  })
})
