// Which term of the glossary stands behind what the panel shows: a step of a story, a close code, a row, a finding, a header.
import type { RuleName } from '../../../findings/finding'
import type { CallThrew, Fact, FactKind } from '../../../wire/facts'
import type { TermId } from './term'

const STEPS: Readonly<Record<string, TermId>> = {
  constructed: 'CONNECTING',
  blocked: 'csp',
  handshake: 'handshake',
  opened: 'open',
  'message-sent': 'send',
  'message-received': 'message',
  peak: 'bufferedAmount',
  discarded: 'discarded',
  threw: 'invalidState',
  begun: 'closing',
  closing: 'CLOSING',
  errored: 'error',
  closed: 'close',
  next: 'reconnect',
}

/** By its id; null: the glossary has none. */
export const termOfStep = (id: string): TermId | null => STEPS[id] ?? null

const CODES: Readonly<Record<number, TermId>> = {
  1000: 'normal',
  1001: 'goingAway',
  1005: 'noStatus',
  1006: 'abnormal',
  1008: 'policy',
  1009: 'tooBig',
  1011: 'internal',
}

export const termOfCode = (code: number): TermId =>
  CODES[code] ?? (code >= 3000 && code <= 4999 ? 'ownCodes' : 'code')

const KINDS: Readonly<Partial<Record<FactKind, TermId>>> = {
  'message-discarded': 'discarded',
  'socket-created': 'CONNECTING',
  'socket-opened': 'open',
  'close-called': 'closing',
  'socket-errored': 'error',
  'ready-state-changed': 'readyState',
  'connection-blocked': 'csp',
  'page-hidden': 'pagehide',
  'page-shown': 'pagehide',
  gap: 'gap',
}

const THROWN: Readonly<Record<CallThrew['call'], TermId | null>> = {
  constructor: null,
  send: 'invalidState',
  close: 'code',
}

export const termOfRow = (fact: Fact): TermId | null =>
  fact.kind === 'call-threw' ? THROWN[fact.call] : (KINDS[fact.kind] ?? null)

const RULES: Readonly<Record<RuleName, TermId>> = {
  'discarded-sends': 'discarded',
  'send-while-connecting': 'invalidState',
  'buffer-growth': 'backpressure',
  'close-without-code': 'noStatus',
  'abnormal-closes': 'abnormal',
  'idle-timeout': 'heartbeat',
  'reconnect-storm': 'reconnect',
  'long-silence': 'heartbeat',
  'unanswered-pings': 'heartbeat',
  'oversized-messages': 'fragmentation',
  'tiny-message-flood': 'frame',
  'numbers-as-json': 'opcode',
  'duplicate-subscriptions': 'reconnect',
  'unused-socket': 'OPEN',
  'several-sockets': 'handshake',
  'insecure-url': 'wss',
  'token-in-url': 'handshake',
}

export const termOfRule = (rule: RuleName): TermId => RULES[rule]

const HEADERS: Readonly<Record<string, TermId>> = {
  'sec-websocket-key': 'key',
  'sec-websocket-accept': 'accept',
  'sec-websocket-protocol': 'subprotocol',
  'sec-websocket-extensions': 'extensions',
  origin: 'origin',
}

export const termOfHeader = (name: string): TermId | null => HEADERS[name.toLowerCase()] ?? null
