// The answer that a document came in, from a webRequest event: whether it may be stored is all that is taken.
import type { DocumentResponse } from '../wire/document-response'
import { NO_TAB } from '../wire/handshakes'
import { HEADERS, TEXT } from '../wire/limits'
import { headerValue, type RequestDetails } from './request-details'

export function responseOfDocument(details: RequestDetails): DocumentResponse {
  const headers = (details.responseHeaders ?? []).slice(0, HEADERS)
  const rules = headers.filter(({ name }) => /^cache-control$/i.test(name)).map(headerValue)
  return {
    kind: 'document-response',
    request: details.requestId,
    tab: details.tabId ?? NO_TAB,
    url: details.url.replace(/#.*$/s, '').slice(0, TEXT),
    time: details.timeStamp,
    status: details.statusCode ?? null,
    cacheControl: rules.join(', ').slice(0, TEXT),
  }
}
