// What a socket's queue tells: peak, drain, and how long each send waited, as bounds that hold.
import { describe, expect, test } from 'vitest'
import { BufferedSends } from '../../../../src/panel/store/buffered-sends'
import type { QueuedSend } from '../../../../src/panel/store/send-queue'
import type { BufferedAmountRead, ReadyState } from '../../../../src/wire/facts'
import { PENDING_SENDS } from '../../../../src/wire/limits'
import { sent } from '../../../support/facts'
import { createRandom } from '../../../support/random'

function setUp() {
  const sends = new BufferedSends()
  let total = 0
  const fact = (time: number, size: number, bufferedAmount: number, all: number) =>
    sent(1, '', {
      ...{ time, bufferedAmount, total: all },
      payload: { kind: 'text', size, content: '', rest: 'none' },
    })
  return {
    sends,
    /** `before`: bytes that were sent earlier and are still queued. */
    send(time: number, size: number, before = 0, lost = 0): QueuedSend {
      total += size + lost
      const send = sends.send(fact(time, size, before + size, total))
      if (send === null) throw new Error('not queued')
      return send
    },
    discard(time: number, size: number, bufferedAmount: number, all: number) {
      const discarded = { kind: 'message-discarded', readyState: 3 } as const
      sends.discard({ ...fact(time, size, bufferedAmount, all), ...discarded })
    },
    read(time: number, bufferedAmount: number, readyState: ReadyState = 1, heldAt = 0) {
      const read = { seq: 1, socket: 1, kind: 'buffered-amount', readyState } as const
      sends.read({ ...read, time, bufferedAmount, heldAt } satisfies BufferedAmountRead)
    },
    wait: (send: QueuedSend, isClosed = false) => sends.waitOf(send, isClosed),
  }
}

describe('a send', () => {
  test('that the first look does not find any more has waited at most that long', () => {
    const { send, read, wait, sends } = setUp()
    const first = send(1_000, 50)
    expect(wait(first)).toEqual({ state: 'queued', atLeast: 0 })
    read(1_016, 0)
    expect(wait(first)).toEqual({ state: 'left', atLeast: 0, atMost: 16 })
    expect([sends.waited, sends.longest, sends.pending]).toEqual([0, null, 0])
  })

  test('of a queue that stood still has waited for as long as it was seen to stand', () => {
    const { send, read, wait, sends } = setUp()
    const first = send(1_000, 50)
    read(1_500, 0, 1, 1_250)
    expect(wait(first)).toEqual({ state: 'left', atLeast: 250, atMost: 500 })
    expect(sends.waited).toBe(1)
    expect(sends.drained).toEqual({ filledAt: 1_000, isWhole: true, heldAt: 1_250, at: 1_500 })
  })

  test('leaves when what was sent after it is all that is queued', () => {
    const { send, read, wait } = setUp()
    const first = send(0, 100)
    const second = send(1, 30, 100)
    read(20, 31)
    expect(wait(first)).toEqual({ state: 'queued', atLeast: 20 })
    read(40, 30)
    expect(wait(first)).toEqual({ state: 'left', atLeast: 20, atMost: 40 })
    expect(wait(second)).toEqual({ state: 'queued', atLeast: 39 })
    read(60, 0)
    expect(wait(second)).toEqual({ state: 'left', atLeast: 39, atMost: 59 })
  })

  test('without a byte leaves with what was sent before it', () => {
    const { send, read, wait } = setUp()
    send(0, 10)
    const empty = send(1, 0, 10)
    read(20, 4)
    expect(wait(empty)).toEqual({ state: 'queued', atLeast: 19 })
    read(30, 0)
    expect(wait(empty)).toEqual({ state: 'left', atLeast: 19, atMost: 29 })
  })

  test('is known to have left at the next send, not to have waited until then', () => {
    const { send, wait } = setUp()
    const first = send(0, 10)
    send(500, 20)
    expect(wait(first)).toEqual({ state: 'left', atLeast: 0, atMost: 500 })
  })

  test('counts as having waited once it is found queued eight ms after its call, not before', () => {
    const { send, read, sends } = setUp()
    send(0, 10)
    send(9, 10, 10)
    read(16, 15)
    expect(sends.waited).toBe(1)
    read(17, 14)
    expect(sends.waited).toBe(2)
    read(32, 0)
    expect([sends.waited, sends.longest]).toEqual([2, { atLeast: 17, atMost: 32 }])
  })

  test('of which nothing is queued right after the call is not followed', () => {
    const { sends } = setUp()
    expect(sends.send(sent(1, 'abc', { bufferedAmount: 0, total: 3 }))).toBeNull()
  })
})

describe('the socket', () => {
  test('has its peak with the time of it, and its amount', () => {
    const { send, read, sends } = setUp()
    send(0, 100)
    send(5, 300, 100)
    read(20, 350)
    expect([sends.amount, sends.peak, sends.peakAt]).toEqual([350, 400, 5])
  })

  test('tells when it drained last, and how long it had not been empty', () => {
    const { send, read, sends } = setUp()
    send(100, 50)
    send(101, 50, 50)
    read(116, 20)
    expect(sends.drained).toBeNull()
    read(148, 0)
    expect(sends.drained).toEqual({ filledAt: 100, isWhole: true, heldAt: 116, at: 148 })
    send(900, 10)
    send(910, 5) // nothing but itself is queued: it was empty before
    expect(sends.drained).toEqual({ filledAt: 900, isWhole: true, heldAt: 900, at: 910 })
  })

  test('tells of the wait that lasts, as long as it is the longest', () => {
    const { send, read, sends } = setUp()
    send(0, 10)
    read(20, 5)
    expect(sends.longest).toEqual({ atLeast: 20, atMost: null })
  })
})

describe('a close', () => {
  test('strands what is queued: it never leaves', () => {
    const { send, read, wait, sends } = setUp()
    const first = send(0, 10)
    read(20, 8)
    expect(wait(first, true)).toEqual({ state: 'stranded', atLeast: 20 })
    expect(sends.neverLeaving(true)).toBe(8)
  })

  test('leaves what is discarded in bufferedAmount for good; what was sent before still leaves', () => {
    const { send, read, discard, wait, sends } = setUp()
    const first = send(0, 10)
    discard(5, 7, 17, 7)
    expect([sends.peak, sends.neverLeaving(false)]).toEqual([10, 7])
    read(20, 8, 2)
    expect(wait(first)).toEqual({ state: 'queued', atLeast: 20 })
    read(30, 7, 2)
    expect(wait(first)).toEqual({ state: 'left', atLeast: 20, atMost: 30 })
    expect(sends.drained).toEqual({ filledAt: 0, isWhole: true, heldAt: 20, at: 30 })
  })
})

describe('a gap', () => {
  test('that tells its counts changes nothing: places are told by the bytes of all', () => {
    const { send, read, wait, sends } = setUp()
    const first = send(0, 10)
    sends.lose({ 'message-sent': { nth: 5, total: 1_010 } })
    read(20, 1_000)
    expect(wait(first)).toEqual({ state: 'left', atLeast: 0, atMost: 20 })
  })

  test('that took sends may have had an empty queue: how long it was full is told from then on', () => {
    const { send, read, sends } = setUp()
    send(0, 10)
    sends.lose({ 'message-sent': { nth: 5, total: 1_010 } })
    read(20, 1_000)
    read(50, 0)
    expect(sends.drained).toEqual({ filledAt: 20, isWhole: false, heldAt: 20, at: 50 })
  })

  test('that tells nothing proves no wait, until the next send says what had been sent', () => {
    const { send, read, wait, sends } = setUp()
    const first = send(0, 10)
    sends.lose(null)
    read(20, 500)
    expect(wait(first)).toEqual({ state: 'queued', atLeast: 0 })
    expect(wait(first, true)).toBeNull()
    const later = send(30, 10, 500, 1_000)
    expect(wait(first)).toEqual({ state: 'left', atLeast: 0, atMost: 30 })
    read(50, 5)
    expect(wait(later)).toEqual({ state: 'queued', atLeast: 20 })
  })
})

test('a socket met in mid-life: what was queued before goes first', () => {
  const { send, read, wait, sends } = setUp()
  const first = send(0, 10, 90)
  read(20, 11)
  expect(wait(first)).toEqual({ state: 'queued', atLeast: 20 })
  read(40, 10)
  expect(wait(first)).toEqual({ state: 'queued', atLeast: 40 })
  read(60, 0)
  expect(wait(first)).toEqual({ state: 'left', atLeast: 40, atMost: 60 })
  expect(sends.drained).toEqual({ filledAt: 0, isWhole: false, heldAt: 40, at: 60 })
})

test('of more sends than are followed, the oldest are let go of, and nothing is said of them', () => {
  const { send, read, wait, sends } = setUp()
  const all = Array.from({ length: PENDING_SENDS + 300 }, (_, index) => send(index, 1, index))
  expect(sends.pending).toBe(PENDING_SENDS)
  read(20_000, all.length - 301)
  expect(all.slice(299, 302).map((one) => wait(one))).toEqual([
    null,
    { state: 'left', atLeast: 0, atMost: 19_700 },
    { state: 'queued', atLeast: 19_699 },
  ])
})

/** A queue that lets bytes go as it likes, looked at now and then: the truth to hold bounds against. */
function schedule(seed: number) {
  const random = createRandom(seed)
  const { sends, send, read } = setUp()
  const queue: { send: QueuedSend; sentAt: number; left: number; leftAt: number | null }[] = []
  const all: typeof queue = []
  let time = 0
  const amount = () => queue.reduce((sum, { left }) => sum + left, 0)
  const drain = (bytes: number) => {
    let rest = bytes
    for (let first = queue[0]; first && first.left <= rest; first = queue[0]) {
      rest -= first.left
      first.leftAt = time
      queue.shift()
    }
    if (queue[0]) queue[0].left -= rest
  }
  for (let step = 0; step < 200; step++) {
    time += random.below(30)
    const act = random.below(4)
    if (act === 0) drain(random.below(200))
    else if (act === 1 && amount() > 0) read(time, amount())
    else if (act === 2) {
      const size = 1 + random.below(100)
      const one = { send: send(time, size, amount()), sentAt: time, left: size, leftAt: null }
      queue.push(one)
      all.push(one)
    }
  }
  time += 10
  drain(Number.POSITIVE_INFINITY)
  read(time, 0)
  return { sends, all }
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('bounds hold, whatever happens (seed %i)', (seed) => {
  const { sends, all } = schedule(seed)
  expect(all.length).toBeGreaterThan(20)
  let waited = 0
  for (const { send, sentAt, leftAt } of all) {
    const wait = sends.waitOf(send, false)
    if (wait?.state !== 'left' || leftAt === null) throw new Error('it has left')
    expect(wait.atLeast).toBeLessThanOrEqual(leftAt - sentAt)
    expect(wait.atMost).toBeGreaterThanOrEqual(leftAt - sentAt)
    if (wait.atLeast >= 8) waited += 1
  }
  expect(waited).toBeGreaterThan(0)
  expect(sends.waited).toBe(waited)
  expect([sends.pending, sends.amount]).toEqual([0, 0])
})
