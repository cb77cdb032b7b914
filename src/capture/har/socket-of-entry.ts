// Turns the entry of a HAR into what would have been told of the socket: its handshake, and facts in their order.
import { isObject } from '../../wire/checks'
import type { SocketFact } from '../../wire/facts'
import { isHeader } from '../../wire/handshake-guards'
import type { Header } from '../../wire/handshakes'
import { HEADER, HEADERS, TEXT } from '../../wire/limits'
import { type CapturedHandshake, headerOf, listed } from '../captured'
import type { HarEntry } from './har-shapes'
import { stackOf } from './initiator'
import { type ReadMessages, readMessages } from './read-messages'

/** A fact before it has its number, its socket and, of a message, how many there were. */
type Unnumbered<Fact> = Fact extends unknown ? Omit<Fact, 'seq' | 'socket'> : never
export type Step = Unnumbered<SocketFact>

export interface EntrySocket {
  readonly origin: string
  readonly beganAt: number
  readonly handshake: Omit<CapturedHandshake, 'kind' | 'document' | 'socket'>
  readonly steps: readonly Step[]
}

/** A server may answer with headers of any length. */
const cut = (header: unknown) =>
  isObject(header) && typeof header.value === 'string'
    ? { name: header.name, value: header.value.slice(0, HEADER) }
    : header

const headersOf = (raw: readonly unknown[]): readonly Header[] | null =>
  raw.length === 0 ? null : raw.map(cut).filter(isHeader).slice(0, HEADERS)

const BEFORE_ANSWER = ['blocked', 'dns', 'connect', 'send', 'wait']

function timesOf({ startedDateTime, time, timings }: HarEntry, { messages, error }: ReadMessages) {
  const told = Date.parse(startedDateTime)
  // Chromium begins a connection that never got to its request a second before the epoch
  const beganAt = told > 0 ? told : (messages[0]?.time ?? error?.time ?? 0)
  const of = (name: string) => Math.max(0, timings?.[name] ?? 0)
  const handshake = BEFORE_ANSWER.reduce((sum, name) => sum + of(name), 0)
  const opened = beganAt + (told > 0 ? handshake : 0)
  const ended = beganAt + (told > 0 ? Math.max(handshake + of('receive'), time ?? 0) : 0)
  const last = messages.at(-1)?.time ?? opened
  // each rounds in its own way: a message is neither before the opening nor after the end
  return {
    beganAt,
    openedAt: Math.min(opened, messages[0]?.time ?? opened),
    endedAt: Math.max(ended, last),
    hasReceived: of('receive') > 0,
  }
}
type Times = ReturnType<typeof timesOf>

const NORMAL = 1005
const ABNORMAL = 1006

/** HTTP Toolkit's; Chromium and Firefox do not tell how a connection ended. */
function closeOf({ _webSocketClose: close }: HarEntry, time: number): Step | null {
  if (close === 'aborted')
    return {
      kind: 'socket-closed',
      time,
      readyState: 3,
      code: ABNORMAL,
      reason: '',
      wasClean: false,
    }
  if (!isObject(close)) return null
  const code = Number.isSafeInteger(close.code) ? Number(close.code) : NORMAL
  const reason = typeof close.reason === 'string' ? close.reason.slice(0, TEXT) : ''
  return { kind: 'socket-closed', time, readyState: 3, code, reason, wasClean: code !== ABNORMAL }
}

function endOf(entry: HarEntry, { endedAt: time, hasReceived }: Times): readonly Step[] {
  const close = closeOf(entry, time)
  if (close) return [close]
  if (entry.response.status === 101)
    return hasReceived ? [{ kind: 'ready-state-changed', time, readyState: 3, before: 1 }] : []
  return [
    { kind: 'socket-errored', time, readyState: 3 },
    { kind: 'ready-state-changed', time, readyState: 3, before: 0 },
  ]
}

function stepsOf(entry: HarEntry, url: string, read: ReadMessages, times: Times): Step[] {
  const { request, response } = entry
  const of = (headers: readonly unknown[], name: string) => headerOf(headersOf(headers), name)
  const created: Step = {
    ...{ kind: 'socket-created', time: times.beganAt, readyState: 0, api: 'WebSocket', url },
    protocols: listed(of(request.headers, 'sec-websocket-protocol')).slice(0, 32),
    ...{ binaryType: '', stack: stackOf(entry._initiator), adopted: false, during: null },
  }
  const opened: Step = {
    ...{ kind: 'socket-opened', time: times.openedAt, readyState: 1 },
    protocol: of(response.headers, 'sec-websocket-protocol') ?? '',
    extensions: of(response.headers, 'sec-websocket-extensions') ?? '',
  }
  const isOpened = response.status === 101 || read.messages.length > 0
  return [created, ...(isOpened ? [opened] : []), ...read.messages, ...endOf(entry, times)]
}

/** A proxy may write the URL of the handshake's request. https://websockets.spec.whatwg.org/#dom-websocket-websocket */
const socketUrl = (url: string) => url.replace(/^http/i, 'ws')

/** @param path of the entry, for what is wrong in it */
export function socketOfEntry(entry: HarEntry, path: string): EntrySocket {
  const { request, response, serverIPAddress: address } = entry
  const read = readMessages(entry._webSocketMessages ?? [], `${path}._webSocketMessages`)
  const times = timesOf(entry, read)
  const requestHeaders = headersOf(request.headers)
  const isOpened = response.status === 101
  return {
    origin: headerOf(requestHeaders, 'origin') ?? '',
    beganAt: times.beganAt,
    steps: stepsOf(entry, socketUrl(request.url), read, times),
    handshake: {
      source: Array.isArray(entry._webSocketMessages) ? 'har' : 'handshake',
      ...{ seenBy: ['har'], beganAt: times.beganAt },
      endedAt: isOpened ? times.openedAt : times.endedAt,
      ...{ request: requestHeaders, requestIsWhole: true, response: headersOf(response.headers) },
      status: response.status,
      statusText: (response.statusText ?? '').slice(0, TEXT),
      address: typeof address === 'string' ? address.slice(0, 64) : '',
      outcome: isOpened ? 'opened' : 'failed',
      error: (read.error?.data ?? '').slice(0, TEXT),
    },
  }
}
