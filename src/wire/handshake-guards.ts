// The border for handshakes: a server writes the headers, and a page the URL.
import { has, listOf, oneOf, orNull, type Shape, text, time, whole } from './checks'
import {
  HANDSHAKE_STAGES,
  type HandshakeStage,
  type Header,
  NO_TAB,
  type Watching,
} from './handshakes'
import { HEADER, HEADERS, TEXT } from './limits'

export const HEADER_SHAPE: Shape = { name: text(HEADER), value: text(HEADER) }
export const isHeader = (value: unknown): value is Header => has(value, HEADER_SHAPE)

export const isHeaders = (value: unknown): value is readonly Header[] =>
  listOf(isHeader, HEADERS)(value)

const wholeOrNone = (value: unknown) => value === NO_TAB || whole(value)

export const isHandshakeStage = (value: unknown): value is HandshakeStage =>
  has(value, {
    kind: oneOf(['handshake']),
    stage: oneOf(HANDSHAKE_STAGES),
    request: text(64),
    tab: wholeOrNone,
    frameId: wholeOrNone,
    documentId: text(64),
    url: text(TEXT),
    from: text(TEXT),
    time,
    headers: orNull(isHeaders),
    status: orNull(whole),
    statusLine: text(TEXT),
    ip: text(64),
    error: text(TEXT),
  })

export const isWatching = (value: unknown): value is Watching =>
  has(value, { kind: oneOf(['watching']), since: time })
