// Close codes, errors, reconnecting: what ticks a task off, and what looks like it and does not.
import { describe, expect, test } from 'vitest'
import { doneBy, seenAs, socketOf, text } from '../../support/lesson-seen'

const never = { socket: socketOf({ openedAt: null }) }
const closed = (code: number, wasClean = true, more = {}) =>
  seenAs({ kind: 'socket-closed', code, wasClean, readyState: 3 }, more)
const closeCalled = (code: number | null, reason: string | null, before = 1) =>
  seenAs({ kind: 'close-called', before, readyState: 2, code, reason })
const threw = (call: string, name: string) =>
  seenAs({ kind: 'call-threw', call, name, readyState: 1 }, { socket: null })
const errored = (more = {}) => seenAs({ kind: 'socket-errored' }, more)

describe('close codes', () => {
  test('an own code wants a reason, and a clean end', () => {
    expect(doneBy('close-codes', closeCalled(4001, 'lunch'), closed(4001))).toEqual({ own: [1, 2] })
    expect(doneBy('close-codes', closeCalled(4001, ''), closed(4001))).toEqual({})
    expect(doneBy('close-codes', closeCalled(1000, 'bye'), closed(1000))).toEqual({})
  })

  test('1005 counts where the page closed without a code', () => {
    expect(doneBy('close-codes', closed(1005))).toEqual({})
    expect(doneBy('close-codes', closeCalled(null, null), closed(1005))).toEqual({ none: [1, 2] })
  })

  test('1006 counts where the connection was open', () => {
    expect(doneBy('close-codes', closed(1006, false, never))).toEqual({})
    expect(doneBy('close-codes', closed(1006, false))).toEqual({ cut: [1] })
  })

  test('the three of the server are all wanted', () => {
    expect(doneBy('close-codes', closed(1001), closed(1001), closed(1011))).toEqual({})
    expect(doneBy('close-codes', closed(1001), closed(1011), closed(1009))).toEqual({
      server: [1, 2, 3],
    })
  })

  test('close() throws in two ways; another call that throws is none of them', () => {
    const forbidden = threw('close', 'InvalidAccessError')
    expect(doneBy('close-codes', forbidden, threw('constructor', 'SyntaxError'))).toEqual({})
    expect(doneBy('close-codes', forbidden, threw('close', 'SyntaxError'))).toEqual({
      refused: [1, 2],
    })
  })
})

describe('errors', () => {
  test('before open: an error, then 1006', () => {
    expect(doneBy('errors', errored(never), closed(1006, false, never))).toEqual({
      'before-open': [1, 2],
    })
    expect(doneBy('errors', closed(1006, false, never))).toEqual({})
  })

  test('after open: a plain loss without an error is none', () => {
    const opened = seenAs({ kind: 'socket-opened' })
    expect(doneBy('errors', opened, closed(1006, false))).toEqual({})
    expect(doneBy('errors', opened, errored(), closed(1006, false))).toEqual({
      'after-open': [1, 2, 3],
    })
  })

  test('a server closes orderly: not with 1000, and not after an error', () => {
    expect(doneBy('errors', closed(1000))).toEqual({})
    expect(doneBy('errors', errored(), closed(1013))).toEqual({})
    expect(doneBy('errors', closed(1013))).toEqual({ 'without-error': [1] })
  })

  test('the constructor throws for its address; a policy is another lesson', () => {
    expect(doneBy('errors', threw('constructor', 'SecurityError'))).toEqual({})
    expect(doneBy('errors', threw('constructor', 'SyntaxError'))).toEqual({ constructor: [1] })
  })
})

describe('reconnecting', () => {
  const attempts = (...backOffs: (number | null)[]) =>
    backOffs.map((backOff) => seenAs({ kind: 'socket-created', readyState: 0 }, { backOff }))

  test('four restarts without a pause are a storm, three are not, nor are four with one', () => {
    expect(doneBy('reconnecting', ...attempts(null, 1, 2, 1))).toEqual({})
    expect(doneBy('reconnecting', ...attempts(null, 1, 2, 900, 1, 2))).toEqual({})
    expect(doneBy('reconnecting', ...attempts(null, 1, 2, 1, 3))).toEqual({
      storm: [1, 2, 3, 4, 5],
    })
  })

  test('growing pauses are a back-off, equal ones are not', () => {
    expect(doneBy('reconnecting', ...attempts(null, 1_000, 1_000, 1_000, 1_000))).toEqual({})
    expect(doneBy('reconnecting', ...attempts(null, 160, 400, 1_000))).toEqual({
      'back-off': [1, 2, 3, 4],
    })
  })

  test('a back-off that begins long after another attempt is one still', () => {
    expect(doneBy('reconnecting', ...attempts(null, 9_000, 160, 400, 1_000))).toEqual({
      'back-off': [3, 4, 5],
    })
  })

  test('two rounds that differ have chance in them, two that are equal but for the timers do not', () => {
    const exact = [null, 160, 400, 1_000]
    expect(doneBy('reconnecting', ...attempts(...exact, ...[null, 175, 420, 1_030]))).toEqual({
      'back-off': [1, 2, 3, 4],
    })
    expect(doneBy('reconnecting', ...attempts(...exact, ...[null, 90, 260, 700]))).toEqual({
      'back-off': [1, 2, 3, 4],
      jitter: [5, 6, 7, 8],
    })
  })

  test('back is who is spoken to on a later attempt', () => {
    expect(doneBy('reconnecting', text('message-received', 'welcome'))).toEqual({})
    expect(doneBy('reconnecting', text('message-received', 'welcome', { backOff: 400 }))).toEqual({
      back: [1],
    })
  })
})
