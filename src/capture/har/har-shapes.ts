// The form of what is read of a HAR: of Chromium's, Firefox's and HTTP Toolkit's, which all leave something out.
import { has, isObject, oneOf, type Shape, text, time, whole } from '../../wire/checks'
import { TEXT } from '../../wire/limits'
import type { Inner } from '../fault-in'

const optional = (check: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || value === null || check(value)

const anyText = (value: unknown) => typeof value === 'string'

const REQUEST: Shape = { url: text(TEXT), headers: Array.isArray }
const RESPONSE: Shape = { status: whole, statusText: optional(anyText), headers: Array.isArray }
const TIMINGS: Shape = Object.fromEntries(
  ['blocked', 'dns', 'connect', 'send', 'wait', 'receive'].map((name) => [name, optional(time)]),
)

/** Of a WebSocket. */
export const ENTRY: Shape = {
  startedDateTime: anyText,
  time: optional(time),
  request: (value) => has(value, REQUEST),
  response: (value) => has(value, RESPONSE),
  timings: optional((value) => has(value, TIMINGS)),
  _webSocketMessages: optional(Array.isArray),
}

export const ENTRY_INNER: Inner = { request: REQUEST, response: RESPONSE, timings: TIMINGS }

export const MESSAGE: Shape = {
  type: oneOf(['send', 'receive', 'error']),
  time,
  opcode: time,
  data: anyText,
}

export interface HarMessage {
  readonly type: 'send' | 'receive' | 'error'
  /** Seconds since the epoch. */
  readonly time: number
  readonly opcode: number
  readonly data: string
}

export interface HarEntry {
  readonly startedDateTime: string
  readonly time?: number | null
  readonly pageref?: unknown
  readonly request: { readonly url: string; readonly headers: readonly unknown[] }
  readonly response: {
    readonly status: number
    readonly statusText?: string | null
    readonly headers: readonly unknown[]
  }
  readonly timings?: Readonly<Record<string, number | null | undefined>> | null
  readonly serverIPAddress?: unknown
  readonly _initiator?: unknown
  readonly _webSocketMessages?: readonly unknown[] | null
  readonly _webSocketClose?: unknown
}

/** Firefox says of a WebSocket nothing but its URL. */
export function isWebSocket(entry: unknown): boolean {
  if (!isObject(entry)) return false
  if (entry._resourceType === 'websocket' || Array.isArray(entry._webSocketMessages)) return true
  const { request } = entry
  return isObject(request) && typeof request.url === 'string' && /^wss?:/i.test(request.url)
}
