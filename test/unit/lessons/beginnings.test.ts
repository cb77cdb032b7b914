// First connection, states, kinds of data: what ticks a task off, and what looks like it and does not.
import { describe, expect, test } from 'vitest'
import { doneBy, seenAs, socketOf, text } from '../../support/lesson-seen'

const opened = seenAs({ kind: 'socket-opened', protocol: '', extensions: '' })
const created = seenAs({ kind: 'socket-created', readyState: 0 })
const closeCalled = (before: number) =>
  seenAs({
    kind: 'close-called',
    before,
    readyState: before === 3 ? 3 : 2,
    code: null,
    reason: null,
  })
const closed = (wasClean: boolean, more = {}) =>
  seenAs({ kind: 'socket-closed', code: wasClean ? 1005 : 1006, wasClean, readyState: 3 }, more)

describe('the first connection', () => {
  test('is opened, pings, is answered and closed', () => {
    const ping = text('message-sent', 'ping')
    const pong = text('message-received', 'pong')
    expect(doneBy('first-connection', opened, ping, pong, closeCalled(1), closed(true))).toEqual({
      open: [1],
      ping: [2],
      pong: [2, 3],
      close: [4, 5],
    })
  })

  test('a pong that nobody asked for, or over another socket, is no answer', () => {
    const elsewhere = { socket: socketOf({ key: 2 }) }
    expect(
      doneBy(
        'first-connection',
        text('message-received', 'pong'),
        text('message-sent', 'ping'),
        text('message-received', 'pong', elsewhere),
      ),
    ).toEqual({ ping: [2] })
  })

  test('a ping within other words is none, and an end that is not clean is no close', () => {
    expect(
      doneBy('first-connection', text('message-sent', 'a ping'), closeCalled(1), closed(false)),
    ).toEqual({})
  })

  test('a server that closes is not the page that does', () => {
    expect(doneBy('first-connection', opened, closed(true))).toEqual({ open: [1] })
  })
})

describe('states', () => {
  test('all four are seen on one socket', () => {
    expect(doneBy('states', created, opened, closeCalled(1), closed(true))).toEqual({
      'all-four': [1, 2, 3, 4],
    })
  })

  test('not on two sockets together', () => {
    const other = { socket: socketOf({ key: 2 }) }
    expect(doneBy('states', created, opened, closeCalled(1), closed(true, other))).toEqual({})
  })

  test('a send that throws in CONNECTING is too early; a constructor that throws is not', () => {
    const threw = (call: string, readyState: number) =>
      seenAs({ kind: 'call-threw', call, readyState, name: 'InvalidStateError' })
    expect(doneBy('states', threw('constructor', 0), threw('close', 0))).toEqual({})
    expect(doneBy('states', threw('send', 0))).toEqual({ 'too-early': [1] })
  })

  test('a discarded message is too late', () => {
    expect(doneBy('states', seenAs({ kind: 'message-discarded' }))).toEqual({ 'too-late': [1] })
  })

  test('closed before it was open: not by a refusal, and not after it was open', () => {
    const never = { socket: socketOf({ openedAt: null }) }
    expect(doneBy('states', closed(false, never))).toEqual({})
    expect(doneBy('states', closeCalled(0), closed(false))).toEqual({})
    expect(doneBy('states', closeCalled(0), closed(false, never))).toEqual({ 'never-open': [1, 2] })
  })
})

describe('kinds of data', () => {
  const bytes = (direction: 'message-sent' | 'message-received', kind: string) =>
    seenAs({ kind: direction, payload: { kind, size: 8, rest: 'none' } })

  test('JSON is an object, not what only begins like one', () => {
    expect(doneBy('data-types', text('message-sent', '{"a"'), text('message-sent', '42'))).toEqual(
      {},
    )
    expect(doneBy('data-types', text('message-sent', '{"a":1}'))).toEqual({ json: [1] })
  })

  test('more bytes than characters: of text that is whole alone', () => {
    expect(doneBy('data-types', text('message-sent', 'plain'))).toEqual({})
    expect(doneBy('data-types', text('message-sent', 'é'))).toEqual({ 'bytes-of-text': [1] })
    const cut = seenAs(
      { kind: 'message-sent', payload: { kind: 'text', size: 9_000, rest: 'on-request' } },
      { text: 'start' },
    )
    expect(doneBy('data-types', cut)).toEqual({})
  })

  test('a Blob, an ArrayBuffer and a view, in whatever order', () => {
    const sent = ['view', 'blob', 'blob', 'arraybuffer'].map((kind) => bytes('message-sent', kind))
    expect(doneBy('data-types', ...sent.slice(0, 3))).toEqual({})
    expect(doneBy('data-types', ...sent)).toEqual({ binary: [1, 2, 4] })
  })

  test('binaryType shows in what is received, not in what is sent', () => {
    const received = [bytes('message-received', 'blob'), bytes('message-received', 'arraybuffer')]
    expect(
      doneBy('data-types', bytes('message-sent', 'blob'), bytes('message-sent', 'arraybuffer')),
    ).toEqual({})
    expect(doneBy('data-types', ...received)).toEqual({ 'binary-type': [1, 2] })
  })
})
