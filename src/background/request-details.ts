// What webRequest gives its listeners, as far as it is used: both browsers, which disagree on what is there.
import { HEADER } from '../wire/limits'

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

export interface RawHeader {
  readonly name: string
  readonly value?: string
  /** Bytes that are no UTF-8. */
  readonly binaryValue?: readonly number[]
}

export function headerValue({ value, binaryValue }: RawHeader): string {
  if (value !== undefined) return value.slice(0, HEADER)
  const bytes = (binaryValue ?? []).slice(0, HEADER)
  return String.fromCharCode(...bytes) // each byte as one character, as HTTP has it
}
