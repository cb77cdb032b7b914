// What the browser's network layer says about a WebSocket's handshake, stage by stage.

export interface Header {
  readonly name: string
  readonly value: string
}

/**
 * `began`: the request exists. `sent`: its headers are known. `answered`: the response's are.
 * `completed`, `failed`: the end of the handshake, not of the connection.
 */
export const HANDSHAKE_STAGES = ['began', 'sent', 'answered', 'completed', 'failed'] as const
export type HandshakeStageName = (typeof HANDSHAKE_STAGES)[number]

/** `tab` of a request that belongs to none: of a shared or service worker, in Firefox. */
export const NO_TAB = -1

/** One event of `webRequest`, with what of it is known. The background does not look into it. */
export interface HandshakeStage {
  readonly kind: 'handshake'
  readonly stage: HandshakeStageName
  /** The same for all stages of a handshake. */
  readonly request: string
  readonly tab: number
  readonly frameId: number
  /** Of the page that asked; in Firefox '' for a worker, in Chromium its owner's. */
  readonly documentId: string
  readonly url: string
  /** Who asked: a document's or worker's URL in Firefox, an origin in Chromium. */
  readonly from: string
  /** ms since the epoch. */
  readonly time: number
  /** Of the request in `sent`, of the response from `answered` on; null: not told. */
  readonly headers: readonly Header[] | null
  /** null: not told. */
  readonly status: number | null
  /** `HTTP/1.1 101 Switching Protocols` */
  readonly statusLine: string
  /** The server's address; '' where it is not told. */
  readonly ip: string
  /** The browser's name of what went wrong; '' for nothing. */
  readonly error: string
}

/** From the background: all handshakes of the tab are told since then. */
export interface Watching {
  readonly kind: 'watching'
  /** ms since the epoch. */
  readonly since: number
}
