// The content of a message, and how much of it is here.

/** How the page handed a payload over, or got it. A view is a typed array or a DataView. */
export const PAYLOAD_KINDS = ['text', 'arraybuffer', 'view', 'blob'] as const
export type PayloadKind = (typeof PAYLOAD_KINDS)[number]

/** Text as it is; bytes as a copy of their own; a Blob by reference (it is immutable). */
export type Content = string | Uint8Array<ArrayBuffer> | Blob

/**
 * Where the rest of a payload is: `none` = `content` is all of it; `on-request` = `get-payload`
 * brings it; `omitted` = it was not kept, only its size is known.
 */
export const RESTS = ['none', 'on-request', 'omitted'] as const
export type Rest = (typeof RESTS)[number]

export interface Payload {
  readonly kind: PayloadKind
  /** Bytes on the wire, exact; of text, its UTF-8 length. */
  readonly size: number
  /** All of it, or its start, or nothing. */
  readonly content: Content | null
  readonly rest: Rest
}
