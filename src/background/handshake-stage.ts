// One webRequest event as a stage of a handshake: what both browsers call by different names, within limits.
import type { HandshakeStage, HandshakeStageName, Header } from '../wire/handshakes'
import { NO_TAB } from '../wire/handshakes'
import { HEADER, HEADERS, TEXT } from '../wire/limits'

/** The fields that are used; the browsers disagree on which of them are there. */
export interface RequestDetails {
  readonly requestId: string
  readonly url: string
  readonly timeStamp: number
  readonly tabId?: number
  readonly frameId?: number
  readonly documentId?: string
  /** Firefox: the document or worker. */
  readonly originUrl?: string
  /** Chromium: its origin. */
  readonly initiator?: string
  readonly requestHeaders?: readonly RawHeader[]
  readonly responseHeaders?: readonly RawHeader[]
  readonly statusCode?: number
  readonly statusLine?: string
  readonly ip?: string | null
  readonly error?: string
}

interface RawHeader {
  readonly name: string
  readonly value?: string
  /** Bytes that are no UTF-8. */
  readonly binaryValue?: readonly number[]
}

const cut = (text: string | null | undefined, most = TEXT) => (text ?? '').slice(0, most)

function textOf({ value, binaryValue }: RawHeader): string {
  if (value !== undefined) return cut(value, HEADER)
  const bytes = (binaryValue ?? []).slice(0, HEADER)
  return String.fromCharCode(...bytes) // each byte as one character, as HTTP has it
}

const headersOf = (raw: readonly RawHeader[] | undefined): Header[] | null =>
  raw === undefined
    ? null
    : raw
        .slice(0, HEADERS)
        .map((header) => ({ name: cut(header.name, HEADER), value: textOf(header) }))

export function stageOf(stage: HandshakeStageName, details: RequestDetails): HandshakeStage {
  const { requestId, tabId, frameId, documentId, originUrl, initiator, statusCode } = details
  return {
    kind: 'handshake',
    stage,
    request: requestId,
    tab: tabId ?? NO_TAB,
    frameId: frameId ?? NO_TAB,
    documentId: documentId ?? '',
    url: cut(details.url),
    from: cut(originUrl ?? initiator),
    time: details.timeStamp,
    headers: headersOf(details.requestHeaders ?? details.responseHeaders),
    status: statusCode ?? null,
    statusLine: cut(details.statusLine),
    ip: cut(details.ip, 64),
    error: cut(details.error),
  }
}
