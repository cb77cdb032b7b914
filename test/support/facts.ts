// Facts for tests, short to write: each is whole, a test names only what it is about.
import type { Fact, MessageFact, ReadyState, SocketCreated } from '../../src/wire/facts'

const base = (seq: number) => ({ seq, time: 1_000 + seq, socket: 1, readyState: 1 as ReadyState })

export const created = (seq: number, more: Partial<SocketCreated> = {}): Fact => ({
  ...base(seq),
  kind: 'socket-created',
  api: 'WebSocket',
  readyState: 0,
  url: 'ws://localhost/echo',
  protocols: [],
  binaryType: 'blob',
  stack: '',
  adopted: false,
  during: null,
  ...more,
})

export const opened = (seq: number, socket = 1): Fact => ({
  ...base(seq),
  socket,
  kind: 'socket-opened',
  protocol: '',
  extensions: '',
})

export function sent(seq: number, content: string, more: Partial<MessageFact> = {}): MessageFact {
  const payload = { kind: 'text', size: content.length, content, rest: 'none' } as const
  const counted = { nth: seq, total: seq, bufferedAmount: 0, stack: '' }
  return { ...base(seq), kind: 'message-sent', payload, ...counted, ...more }
}

export const errored = (seq: number, socket = 1): Fact => ({
  ...base(seq),
  socket,
  kind: 'socket-errored',
  readyState: 3,
})

export const closed = (seq: number, socket = 1, code = 1000): Fact => ({
  ...base(seq),
  socket,
  kind: 'socket-closed',
  readyState: 3,
  code,
  reason: '',
  wasClean: code === 1000,
})

export const gap = (seq: number, through: number, more: object = {}): Fact => ({
  seq,
  time: 1_000 + seq,
  kind: 'gap',
  through,
  reason: 'page-budget',
  counters: {},
  ...more,
})
