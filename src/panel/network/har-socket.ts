// Reads what the browser's network panel knows of a WebSocket from an entry of its HAR; checks all of it.
// http://www.softwareishard.com/blog/har-12-spec/. Fields that begin with `_` are Chromium's; Firefox
// gives the handshake alone, once it is over.
import { has, isObject, oneOf, type Shape, text, time, whole } from '../../wire/checks'
import { isHeader } from '../../wire/handshake-guards'
import type { Header } from '../../wire/handshakes'
import { HEADERS, STACK, TEXT } from '../../wire/limits'
import { headerOf } from '../store/handshake'

export interface HarMessage {
  readonly type: 'send' | 'receive' | 'error'
  /** ms since the epoch. */
  readonly time: number
  /** 1: text, 2: bytes as base64. https://www.rfc-editor.org/rfc/rfc6455#section-11.8 */
  readonly opcode: number
  readonly data: string
}

export interface HarSocket {
  /** The same each time that the entry is read. */
  readonly id: string
  readonly url: string
  readonly address: string
  /** Of the script that made it: the constructor's caller first. */
  readonly stack: string
  /** The URL of the innermost script; '': not told. */
  readonly script: string
  /** URL, line and column of the code behind the innermost script: of the page, if that is ours; '': not told. */
  readonly caller: string
  /** Made by a thread of its own: a dedicated worker. */
  readonly hasOtherThread: boolean
  readonly requestHeaders: readonly Header[] | null
  readonly responseHeaders: readonly Header[] | null
  /** 0: no answer, or one that is told in `error` alone. */
  readonly status: number
  readonly statusText: string
  /** ms since the epoch; null where the entry does not tell. */
  readonly beganAt: number | null
  readonly answeredAt: number | null
  readonly isOver: boolean
  /** null: it lasts, or the entry does not tell. */
  readonly endedAt: number | null
  /** What the browser would write to the console; '' for nothing. */
  readonly error: string
  /** False in Firefox, which tells of the handshake alone. */
  readonly tellsMessages: boolean
  /** All so far, unchecked but for being a list; see `messageOf`. */
  readonly messages: readonly unknown[]
}

const frame: Shape = {
  functionName: text(TEXT),
  url: text(TEXT),
  lineNumber: time,
  columnNumber: time,
}
interface Frame {
  readonly functionName: string
  readonly url: string
  readonly lineNumber: number
  readonly columnNumber: number
}
const isFrame = (value: unknown): value is Frame => has(value, frame)

const MESSAGE: Shape = {
  type: oneOf(['send', 'receive', 'error']),
  time,
  opcode: time,
  data: (value) => typeof value === 'string',
}
const ENTRY: Shape = {
  _resourceType: oneOf(['websocket', undefined]),
  startedDateTime: text(64),
  time,
  timings: (value) => has(value, { wait: time, receive: time }),
  request: (value) => has(value, { url: text(TEXT), headers: Array.isArray }),
  response: (value) =>
    has(value, { status: whole, statusText: text(TEXT), headers: Array.isArray }),
}
interface Entry {
  readonly startedDateTime: string
  readonly timings: { readonly wait: number; readonly receive: number }
  readonly request: { readonly url: string; readonly headers: readonly unknown[] }
  readonly response: {
    readonly status: number
    readonly statusText: string
    readonly headers: readonly unknown[]
  }
  readonly serverIPAddress?: unknown
  readonly _resourceType?: 'websocket'
  readonly _initiator?: unknown
  readonly _webSocketMessages?: unknown
}
const isEntry = (value: unknown): value is Entry =>
  has(value, ENTRY) && /^wss?:/.test((value as Entry).request.url)

const SECOND = 1_000

/** null: not a message. Chromium gives its time in seconds. */
export function messageOf(value: unknown): HarMessage | null {
  if (!has(value, MESSAGE)) return null
  const { type, time: seconds, opcode, data } = value as HarMessage
  return { type, time: seconds * SECOND, opcode, data }
}

const headersOf = (raw: readonly unknown[]): readonly Header[] | null =>
  raw.length === 0 ? null : raw.filter(isHeader).slice(0, HEADERS)

const placeOf = ({ url, lineNumber, columnNumber }: Frame) =>
  `${url}:${lineNumber + 1}:${columnNumber + 1}`

function stackOf(
  initiator: unknown,
): Pick<HarSocket, 'stack' | 'script' | 'caller' | 'hasOtherThread'> {
  const stack = isObject(initiator) && isObject(initiator.stack) ? initiator.stack : {}
  const frames = Array.isArray(stack.callFrames) ? stack.callFrames.filter(isFrame) : []
  const lines = frames.map((frame) => {
    const { functionName } = frame
    return functionName === '' ? `at ${placeOf(frame)}` : `at ${functionName} (${placeOf(frame)})`
  })
  const { parentId } = stack
  return {
    stack: lines.join('\n').slice(0, STACK),
    script: frames[0]?.url ?? '',
    caller: frames[1]?.url ? placeOf(frames[1]) : '',
    hasOtherThread: isObject(parentId) && typeof parentId.debuggerId === 'string',
  }
}

/** When what happened, in ms since the epoch. */
function timesOf({ startedDateTime, timings, response, _resourceType }: Entry) {
  // a connection that never got to its request has no start: Chromium writes -1 s
  const start = Date.parse(startedDateTime)
  const beganAt = start > 0 ? start : null
  const at = (ms: number) => (beganAt === null ? null : beganAt + Math.max(0, ms))
  const isOpened = response.status === 101
  // Chromium counts the life of the connection as receiving; Firefox tells of no more than the handshake
  const isOver = timings.receive > 0 || (_resourceType === undefined && !isOpened)
  return {
    beganAt,
    answeredAt: response.status === 0 ? null : at(timings.wait),
    isOver,
    endedAt: isOver ? at(timings.wait + timings.receive) : null,
  }
}

const errorOf = (messages: readonly unknown[]) =>
  messageOf(messages.findLast((item) => isObject(item) && item.type === 'error'))

/** null: the entry of something else than a WebSocket. */
export function readHarSocket(value: unknown): HarSocket | null {
  if (!isEntry(value)) return null
  const { request, response, serverIPAddress: address } = value
  const messages = Array.isArray(value._webSocketMessages) ? value._webSocketMessages : []
  const requestHeaders = headersOf(request.headers)
  const failure = errorOf(messages)
  const key = headerOf(requestHeaders, 'sec-websocket-key')
  return {
    id: key ?? `${request.url} ${failure?.time ?? value.startedDateTime}`,
    url: request.url,
    address: text(64)(address) ? String(address) : '',
    ...stackOf(value._initiator),
    requestHeaders,
    responseHeaders: headersOf(response.headers),
    ...{ status: response.status, statusText: response.statusText },
    ...timesOf(value),
    error: (failure?.data ?? '').slice(0, TEXT),
    tellsMessages: value._resourceType === 'websocket',
    messages,
  }
}

/** Of all entries of a HAR, those of WebSockets, in its order. */
export function readHar(har: unknown): HarSocket[] {
  if (!isObject(har) || !Array.isArray(har.entries)) return []
  return har.entries.map(readHarSocket).filter((socket) => socket !== null)
}
