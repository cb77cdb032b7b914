// Who ended a connection, as far as the facts tell.
import { expect, test } from 'vitest'
import { newSocket, type SocketRecord } from '../../../../src/panel/store/sockets'
import { endingOf, whoClosed } from '../../../../src/panel/ui/details/who-closed'

const document = {
  ...{
    id: 'd',
    url: '',
    top: true,
    place: { depth: 0, name: '', hasOpener: false },
    frameId: 0,
    documentId: 'd',
    origin: '',
    timeOrigin: 0,
  },
  ...{ live: true, past: false, page: null, cached: false, sockets: 1 },
}
const ended = (
  code: number,
  wasClean: boolean,
  more: Partial<SocketRecord> = {},
): SocketRecord => ({
  ...newSocket(1, document, 1, 0),
  beginningUnknown: false,
  openedAt: 1,
  close: { time: 9, code, reason: '', wasClean },
  ...more,
})
const call = { time: 5, code: 1000, reason: null, stack: '', effective: true }

test('the page, when its close() had an effect', () => {
  expect(whoClosed(ended(1000, true, { closeCalls: [call] }))).toBe('page')
  expect(whoClosed(ended(1006, false, { closeCalls: [call] }))).toBe('page')
})

test('the page, when it gave a stream up', () => {
  expect(whoClosed(ended(1005, true, { abortedAt: 5 }))).toBe('aborted')
})

test('nobody, when a policy of the page forbade it; a report alone forbids nothing', () => {
  const report = { kind: 'connection-blocked', seq: 1, time: 1, url: '' } as const
  const blocked = { ...report, directive: 'connect-src', enforced: true }
  const never = { openedAt: null, blocked }
  expect(whoClosed(ended(1006, false, never))).toBe('blocked')
  const reported = { ...never, blocked: { ...blocked, enforced: false } }
  expect(whoClosed(ended(1006, false, reported))).toBe('unopened')
})

test('the server, when the end was clean and the page had not asked for it', () => {
  expect(whoClosed(ended(4000, true))).toBe('server')
  expect(whoClosed(ended(1000, true, { closeCalls: [{ ...call, effective: false }] }))).toBe(
    'server',
  )
})

test('nobody who can be told, when a page was left: Firefox itself closes with 1001 then', () => {
  expect(whoClosed(ended(1001, true))).toBe('server')
  expect(whoClosed(ended(1001, true, { document: { ...document, live: false } }))).toBeNull()
})

test('nobody, when the connection broke', () => {
  expect(whoClosed(ended(1006, false))).toBe('broken')
})

test('it never opened, when it had not', () => {
  expect(whoClosed(ended(1006, false, { openedAt: null }))).toBe('unopened')
})

test('of an end without a beginning it cannot be said that it never opened', () => {
  expect(whoClosed(ended(1006, false, { openedAt: null, beginningUnknown: true }))).toBe('broken')
})

test('nothing, while it lives', () => {
  expect(whoClosed(newSocket(1, document, 1, 0))).toBeNull()
})

test('the browser, when the socket tells of its end right after the page came back from the bfcache', () => {
  const restored = { ...document, restoredAt: 8 }
  const cut = ended(1006, false, { document: restored })
  expect(endingOf(cut)).toEqual({ ender: 'cut', evidence: 'restoredBefore' })
  const younger = ended(1006, false, { document: restored, firstSeenAt: 8.5 })
  expect(whoClosed(younger)).toBe('broken')
  const later = { time: 9_000, code: 1006, reason: '', wasClean: false }
  expect(whoClosed(ended(1006, false, { document: restored, close: later }))).toBe('broken')
})

test('it is said by which facts this is known', () => {
  const evidence = (socket: SocketRecord) => endingOf(socket)?.evidence
  const closing = { readyState: 2, time: 8, cause: 'ready-state-changed' } as const
  expect(evidence(ended(1000, true, { closeCalls: [call] }))).toBe('called')
  expect(evidence(ended(4000, true))).toBe('clean')
  expect(evidence(ended(4000, true, { transitions: [closing] }))).toBe('closingSeen')
  expect(evidence(ended(1006, false))).toBe('noCloseFrame')
  expect(evidence(ended(1006, false, { openedAt: null }))).toBe('neverOpened')
  expect(evidence(ended(1001, true, { document: { ...document, live: false } }))).toBe('left')
})

test('a socket that a person closed from the panel was not closed by its page', () => {
  const socket = ended(4000, true, { closeCalls: [{ ...call, byPanel: true }] })
  expect(endingOf(socket)).toEqual({ ender: 'panel', evidence: 'calledFromPanel' })
})
