// One webRequest event as a stage of a handshake, within limits.
import type { HandshakeStage, HandshakeStageName, Header } from '../wire/handshakes'
import { NO_TAB } from '../wire/handshakes'
import { HEADER, HEADERS, TEXT } from '../wire/limits'
import { headerValue, type RawHeader, type RequestDetails } from './request-details'

const cut = (text: string | null | undefined, most = TEXT) => (text ?? '').slice(0, most)

const headersOf = (raw: readonly RawHeader[] | undefined): Header[] | null =>
  raw === undefined
    ? null
    : raw
        .slice(0, HEADERS)
        .map((header) => ({ name: cut(header.name, HEADER), value: headerValue(header) }))

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
