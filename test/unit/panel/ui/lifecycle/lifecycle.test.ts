// The lifecycle of a socket: its moments, the states between them, what must have passed on the wire.
import { describe, expect, test } from 'vitest'
import { bufferedAt } from '../../../../../src/panel/ui/lifecycle/buffered-at'
import { EDGES, edgeState } from '../../../../../src/panel/ui/lifecycle/edges'
import {
  type Past,
  passesClosingUnseen,
  pastOf,
} from '../../../../../src/panel/ui/lifecycle/moments'
import { reachedAt } from '../../../../../src/panel/ui/lifecycle/reached'
import { chosenAt, shownAt, steppedTo } from '../../../../../src/panel/ui/lifecycle/stepping'
import { causeOf } from '../../../../../src/panel/ui/lifecycle/turn-cause'
import { wireAt } from '../../../../../src/panel/ui/lifecycle/wire'
import type { Fact } from '../../../../../src/wire/facts'
import { closed, created, errored, opened, sent } from '../../../../support/facts'
import { createTestStore } from '../../../../support/panel-store'

const at = (time: number, fact: Fact): Fact => ({ ...fact, time })

const received = (seq: number): Fact => ({
  ...sent(seq, 'hello', { nth: 1, total: 5 }),
  kind: 'message-received',
})

const called = (seq: number, before: 0 | 1, more: object = {}): Fact => ({
  ...{ seq, time: 1_000 + seq, socket: 1, readyState: 2, before },
  ...{ kind: 'close-called', code: 1000, reason: 'bye', stack: '', during: null },
  ...more,
})

const turnedToClosing = (seq: number): Fact => ({
  ...{ seq, time: 1_000 + seq, socket: 1, readyState: 2, kind: 'ready-state-changed', before: 1 },
})

function lived(...facts: Fact[]) {
  const { store, come } = createTestStore()
  come('d')
  store.facts('d', facts)
  const [socket] = store.sockets
  if (!socket) throw new Error('no socket')
  const past = pastOf(socket)
  return { socket, past, store }
}

const states = ({ moments }: Past) => moments.map(({ step, state }) => `${step.id} ${state}`)
const ways = ({ turns }: Past) => turns.map(({ from, to }) => `${from} ${to}`)

const WHOLE = [
  at(1_000, created(1)),
  at(1_014, opened(2)),
  at(1_020, sent(3, 'hi', { nth: 1, total: 2, bufferedAmount: 2 })),
  at(1_030, received(4)),
  at(6_000, called(5, 1)),
  at(6_030, closed(6)),
]

describe('a whole life', () => {
  const { socket, past } = lived(...WHOLE)

  test('has a state after each moment', () => {
    expect(states(past)).toEqual([
      'constructed CONNECTING',
      'handshake CONNECTING',
      'opened OPEN',
      'message-sent OPEN',
      'peak OPEN',
      'message-received OPEN',
      'begun CLOSING',
      'closed CLOSED',
    ])
  })

  test('went from state to state, each with its cause and its length', () => {
    const { turns } = past
    expect(
      turns.map((turn) => ({ to: turn.to, lasted: turn.lasted, ...causeOf(socket, past, turn) })),
    ).toEqual([
      { to: 'CONNECTING', lasted: 14, what: 'lcCall', words: 'new WebSocket()' },
      { to: 'OPEN', lasted: 4_986, what: 'lcEvent', words: 'open' },
      { to: 'CLOSING', lasted: 30, what: 'lcCall', words: 'close(1000, "bye")' },
      { to: 'CLOSED', lasted: null, what: 'lcEvent', words: 'close 1000' },
    ])
  })

  test('tells bufferedAmount where it was read, or can have been nothing else', () => {
    expect(past.moments.map((_, index) => bufferedAt(socket, past, index))).toEqual([
      ...[0, 0, 0, 2, 2],
      ...['unread', 'unread', 2],
    ])
  })

  test('lights one state at a time, and keeps the later ones for later', () => {
    const reached = (index: number) =>
      ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'].map(
        (state) => reachedAt(state as 'OPEN', past, index).reached,
      )
    expect(reached(0)).toEqual(['now', 'later', 'later', 'later'])
    expect(reached(3)).toEqual(['past', 'now', 'later', 'later'])
    expect(reached(7)).toEqual(['past', 'past', 'past', 'now'])
  })

  test('takes the straight way, of which the last step stands out', () => {
    const drawn = (index: number) => EDGES.map((edge) => edgeState(edge, past.turns, index))
    expect(drawn(7)).toEqual(['taken', 'taken', 'last', 'untaken', 'untaken', 'untaken'])
    expect(drawn(2)).toEqual(['last', 'next', 'next', 'untaken', 'untaken', 'untaken'])
  })
})

describe('what must have passed on the wire', () => {
  const wires = (...facts: Fact[]) => {
    const { socket, past } = lived(...facts)
    return past.moments.flatMap(({ step }, index) =>
      wireAt(socket, past, index).map(({ way, word, params }) =>
        [step.id, way, word, ...params].join(' '),
      ),
    )
  }

  test('of a whole life are a request, its answer, data, two Close frames and a FIN', () => {
    expect(wires(...WHOLE)).toEqual([
      'constructed sent lcWireRequest',
      'handshake received lcWireAccepted',
      'message-sent sent lcWireSent',
      'message-received received lcWireReceived',
      'begun sent lcWireClose 1000',
      'closed received lcWireClose 1000',
      'closed received lcWireFin',
    ])
  })

  test('of a close() without a code is a Close frame without one', () => {
    const bare = called(3, 1, { code: null, reason: null })
    expect(wires(created(1), opened(2), bare).at(-1)).toBe('begun sent lcWireCloseBare')
  })

  test('of a close() in CONNECTING is no Close frame', () => {
    const lines = wires(created(1), called(2, 0), errored(3), closed(4, 1, 1006))
    expect(lines).toEqual([
      'constructed sent lcWireRequest',
      'begun none lcWireGivenUp',
      'errored none lcWireGivenUp',
    ])
  })

  test('of a close() that was never answered is that', () => {
    const lines = wires(created(1), opened(2), called(3, 1), closed(4, 1, 1006))
    expect(lines.at(-1)).toBe('closed none lcWireNoAnswer')
  })

  test('of a server that closes are its Close frame and the answer, whether CLOSING was seen or not', () => {
    expect(wires(created(1), opened(2), closed(3, 1, 1000)).slice(-3)).toEqual([
      'closed received lcWireClose 1000',
      'closed sent lcWireClose 1000',
      'closed received lcWireFin',
    ])
    expect(wires(created(1), opened(2), turnedToClosing(3), closed(4, 1, 1000)).slice(-3)).toEqual([
      'begun received lcWireClose 1000',
      'begun sent lcWireClose 1000',
      'closed received lcWireFin',
    ])
  })

  test('of a connection that broke is no Close frame', () => {
    const lines = wires(created(1), opened(2), errored(3), closed(4, 1, 1006))
    expect(lines.at(-1)).toBe('errored none lcWireBroken')
  })
})

describe('ways that are not the usual one', () => {
  test('a failed handshake goes from CONNECTING to CLOSED, at the error event', () => {
    const { past, socket } = lived(created(1), errored(2), closed(3, 1, 1006))
    expect(ways(past)).toEqual(['null CONNECTING', 'CONNECTING CLOSED'])
    const [, end] = past.turns
    expect(end && causeOf(socket, past, end)).toEqual({
      what: 'lcEvent',
      words: 'error, close 1006',
    })
    expect(EDGES.filter((edge) => edgeState(edge, past.turns, 2) !== 'untaken')).toMatchObject([
      { from: 'CONNECTING', to: 'CLOSED' },
    ])
  })

  test('close() in CONNECTING goes from there to CLOSING', () => {
    const { past } = lived(created(1), called(2, 0), errored(3), closed(4, 1, 1006))
    expect(ways(past)).toEqual(['null CONNECTING', 'CONNECTING CLOSING', 'CLOSING CLOSED'])
  })

  test('a break goes from OPEN to CLOSED', () => {
    const { past } = lived(created(1), opened(2), closed(3, 1, 1006))
    expect(ways(past)).toEqual(['null CONNECTING', 'CONNECTING OPEN', 'OPEN CLOSED'])
  })

  test('a clean end straight from OPEN passed CLOSING unseen, a break did not', () => {
    const clean = lived(created(1), opened(2), closed(3, 1, 1000))
    const broken = lived(created(1), opened(2), closed(3, 1, 1006))
    const atEnd = ({ socket, past }: typeof clean) =>
      passesClosingUnseen(socket, past, past.moments.length - 1)
    expect([atEnd(clean), atEnd(broken), atEnd(lived(...WHOLE))]).toEqual([true, false, false])
  })

  test('a CLOSING that was found has no call for its cause', () => {
    const { past, socket } = lived(created(1), opened(2), turnedToClosing(3))
    const turn = past.turns.at(-1)
    expect(turn && causeOf(socket, past, turn)).toEqual({ what: 'lcWire', words: 'Close (0x8)' })
  })

  test('a socket whose construction was not seen begins in the state that it was met in', () => {
    const met = { ...created(1, { adopted: true }), readyState: 1 } as Fact
    const { past, socket } = lived(met)
    expect(ways(past)).toEqual(['null OPEN'])
    const [turn] = past.turns
    expect(turn && causeOf(socket, past, turn)).toEqual({
      what: 'lcSeen',
      words: 'readyState OPEN',
    })
    expect(wireAt(socket, past, 0)).toEqual([])
    expect(bufferedAt(socket, past, 0)).toBe('unread')
  })

  test('a socket that the bfcache cut tells of 1006, while the server was told 1001', () => {
    const { store, socket } = lived(created(1), opened(2))
    socket.document.restoredAt = 5_000
    store.facts('d', [at(5_010, errored(3)), at(5_011, closed(4, 1, 1006))])
    const past = pastOf(socket)
    expect(ways(past)).toEqual(['null CONNECTING', 'CONNECTING OPEN', 'OPEN CLOSED'])
    expect(states(past).slice(-3)).toEqual(['restored OPEN', 'errored CLOSED', 'closed CLOSED'])
    expect(wireAt(socket, past, past.moments.length - 2)).toEqual([
      { way: 'sent', word: 'lcWireCut', params: [], isSeen: false },
    ])
  })

  test('one that a policy blocked, or that never left the browser, has nothing on the wire', () => {
    const { socket, past } = lived(created(1), errored(2), closed(3, 1, 1006))
    socket.unsent = true
    expect(wireAt(socket, past, 0)).toMatchObject([{ way: 'none', word: 'lcWireNothing' }])
    const report = { directive: 'connect-src', enforced: true, url: '', seq: 9, time: 1_001 }
    Object.assign(socket, { unsent: false, blocked: { ...report, kind: 'connection-blocked' } })
    const blocked = pastOf(socket)
    expect(states(blocked).slice(0, 2)).toEqual(['constructed CONNECTING', 'blocked CONNECTING'])
    expect(wireAt(socket, blocked, 1)).toMatchObject([{ word: 'lcWireNothing' }])
  })

  test('of a worker, bufferedAmount and the code of the end are not known', () => {
    const { socket } = lived(created(1), opened(2))
    socket.source = 'handshake'
    const past = pastOf(socket)
    expect(past.moments.at(-1)?.step.sentence).toBe('storyEndUnseen')
    expect(bufferedAt(socket, past, past.moments.length - 1)).toBe('none')
  })

  test('a stream has no bufferedAmount, and promises in the place of events', () => {
    const { past, socket } = lived(created(1, { api: 'WebSocketStream' }), opened(2))
    const turn = past.turns.at(-1)
    expect(turn && causeOf(socket, past, turn)).toEqual({ what: 'lcPromise', words: 'opened' })
    expect(bufferedAt(socket, past, 1)).toBe('none')
  })
})

describe('steps', () => {
  const { past } = lived(...WHOLE)

  test('are gone through by key, and end at both ends', () => {
    expect(steppedTo('ArrowLeft', 0, 8)).toBe(0)
    expect(steppedTo('ArrowRight', 3, 8)).toBe(4)
    expect(steppedTo('ArrowRight', 7, 8)).toBe(7)
    expect(steppedTo('Home', 5, 8)).toBe(0)
    expect(steppedTo('End', 5, 8)).toBe(7)
    expect(steppedTo('ArrowDown', 5, 8)).toBeNull()
  })

  test('who is at the newest goes on to newer ones, who is not stays', () => {
    const newer = lived(...WHOLE.slice(0, 3)).past.moments
    expect(chosenAt(newer, newer.length - 1)).toBeNull()
    expect(shownAt(past.moments, null)).toBe(7)
    expect(shownAt(past.moments, chosenAt(newer, 1))).toBe(1)
  })
})
