// Which row or socket of the capture shows a term, where one does.
import type { FactKind } from '../../../wire/facts'
import { type Handshake, headerOf } from '../../store/handshake'
import type { SocketRecord } from '../../store/sockets'
import { type Capture, type Example, type Finder, firstOf, rowWith, socketWith } from './capture'
import type { TermId } from './term'

const kind = (...kinds: readonly FactKind[]): Finder => rowWith((row) => kinds.includes(row.kind))

const asked = (name: string): Finder =>
  socketWith(({ handshake }) => headerOf(handshake?.request ?? null, name) !== null)

/** The row of the close event; the socket, where the row is gone. */
const closedWith = (test: (close: NonNullable<SocketRecord['close']>) => boolean): Finder => {
  const isIt = ({ close }: SocketRecord) => close !== null && test(close)
  return firstOf(
    rowWith((row) => row.kind === 'socket-closed' && row.socket !== null && isIt(row.socket)),
    socketWith(isIt),
  )
}

const coded = (code: number): Finder => closedWith((close) => close.code === code)

const offers = (handshake: Handshake | null, extension: string): boolean =>
  headerOf(handshake?.request ?? null, 'sec-websocket-extensions')?.includes(extension) ?? false

const MESSAGE: Finder = kind('message-received', 'message-sent')

const FINDERS: Readonly<Partial<Record<TermId, Finder>>> = {
  readyState: kind('ready-state-changed', 'socket-opened', 'socket-created'),
  CONNECTING: kind('socket-created'),
  OPEN: kind('socket-opened'),
  CLOSING: kind('close-called', 'ready-state-changed'),
  CLOSED: kind('socket-closed'),
  open: kind('socket-opened'),
  message: kind('message-received'),
  error: kind('socket-errored'),
  close: kind('socket-closed'),
  send: kind('message-sent'),
  invalidState: kind('call-threw'),
  discarded: kind('message-discarded'),
  bufferedAmount: socketWith(({ buffered }) => buffered.peak > 0),
  backpressure: socketWith(({ buffered }) => buffered.waited > 0),
  stream: socketWith(({ api }) => api === 'WebSocketStream'),
  binaryType: rowWith((row) => row.kind === 'message-received' && row.bytes !== null),
  blob: rowWith((row) => row.bytes !== null),
  handshake: socketWith(({ handshake }) => handshake !== null),
  switching: socketWith(({ handshake }) => handshake?.status === 101),
  key: asked('sec-websocket-key'),
  accept: socketWith(
    ({ handshake }) => headerOf(handshake?.response ?? null, 'sec-websocket-accept') !== null,
  ),
  origin: asked('origin'),
  subprotocol: socketWith(({ protocol, protocols }) => protocol !== '' || protocols.length > 0),
  extensions: firstOf(
    socketWith(({ extensions }) => extensions !== ''),
    asked('sec-websocket-extensions'),
  ),
  deflate: firstOf(
    socketWith(({ extensions }) => extensions.includes('permessage-deflate')),
    socketWith(({ handshake }) => offers(handshake, 'permessage-deflate')),
  ),
  wss: socketWith(({ url }) => url.startsWith('wss:')),
  mixed: socketWith(
    ({ url, document }) => url.startsWith('ws:') && document.url.startsWith('https:'),
  ),
  csp: kind('connection-blocked'),
  frame: MESSAGE,
  opcode: MESSAGE,
  masking: kind('message-sent'),
  heartbeat: rowWith((row) => row.decoded?.role === 'heartbeat'),
  closing: kind('close-called', 'socket-closed'),
  code: closedWith(() => true),
  reason: closedWith(({ reason }) => reason !== ''),
  wasClean: firstOf(
    closedWith(({ wasClean }) => !wasClean),
    closedWith(() => true),
  ),
  normal: coded(1000),
  goingAway: coded(1001),
  noStatus: coded(1005),
  abnormal: coded(1006),
  policy: coded(1008),
  tooBig: coded(1009),
  internal: coded(1011),
  ownCodes: closedWith(({ code }) => code >= 3000 && code <= 4999),
  bfcache: kind('page-hidden', 'page-shown'),
  pagehide: kind('page-hidden'),
  worker: socketWith(({ document }) => document.worker !== undefined),
  document: kind('socket-created'),
  preview: rowWith((row) => row.kind.startsWith('message-') && !row.isWhole),
  gap: kind('gap'),
}

/** null: this capture shows none, or nobody can: frames, masks and pings stay in the browser. */
export const exampleOf = (id: TermId, capture: Capture): Example | null =>
  FINDERS[id]?.(capture) ?? null
