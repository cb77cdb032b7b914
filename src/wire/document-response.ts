// What the browser's network layer says about the answer that a document came in; Firefox only.
import { has, orNull, text, time, whole } from './checks'
import { TEXT } from './limits'

/** One `webRequest.onHeadersReceived` of a document, with what of it decides whether it may be stored. */
export interface DocumentResponse {
  readonly kind: 'document-response'
  /** The browser's number of the request; a redirect has that of what it leads to. */
  readonly request: string
  readonly tab: number
  /** Without its fragment. */
  readonly url: string
  /** ms since the epoch. */
  readonly time: number
  /** null: not told. */
  readonly status: number | null
  /**
   * Of all fields of that name, joined by commas; '' for none.
   * https://www.rfc-editor.org/rfc/rfc9111#section-5.2
   */
  readonly cacheControl: string
}

export const isDocumentResponse = (value: unknown): value is DocumentResponse =>
  has(value, {
    kind: (kind) => kind === 'document-response',
    request: text(64),
    tab: whole,
    url: text(TEXT),
    time,
    status: orNull(whole),
    cacheControl: text(TEXT),
  })
