// What is known of a socket's handshake, and where the knowledge comes from.
import type { Header } from '../../wire/handshakes'

/** `page`: the patch. `har`: Chromium's network panel. `handshake`: webRequest alone. */
export type SocketSource = 'page' | 'har' | 'handshake'

/** Only then are known: the stack of a call, bufferedAmount, close codes. */
export const isOfPage = ({ source }: { readonly source: SocketSource }): boolean =>
  source === 'page'

export interface Handshake {
  /** `webRequest` and the network panel can both have seen it. */
  readonly seenBy: readonly ('webRequest' | 'har')[]
  /** ms since the epoch; null: not told. */
  readonly beganAt: number | null
  /** When it was answered or failed; null: not yet, or not told. */
  readonly endedAt: number | null
  /** null: not told. */
  readonly request: readonly Header[] | null
  /** False: the browser keeps some of them back, as Chromium does from webRequest. */
  readonly requestIsWhole: boolean
  readonly response: readonly Header[] | null
  /** Of the answer; 0: none, or not told. */
  readonly status: number
  readonly statusText: string
  /** The server's; '': not told. */
  readonly address: string
  readonly outcome: 'pending' | 'opened' | 'failed'
  /** In the browser's words; '' for nothing. */
  readonly error: string
}

/** Where a socket lives that the page patch does not see. */
export type WorkerKind = 'dedicated' | 'shared-or-service' | 'service' | 'unknown'

export interface WorkerPlace {
  readonly kind: WorkerKind
  /** Of the worker's script; '': not told. */
  readonly script: string
}

/**
 * When it was over. Chromium's log tells when the request ended, which of an accepted one is the end
 * of the connection. null: not yet, or not told.
 */
export const answeredAt = ({ endedAt }: Handshake, openedAt: number | null): number | null =>
  openedAt === null ? endedAt : Math.min(openedAt, endedAt ?? openedAt)

/** By its name, in whatever case. */
export const headerOf = (headers: readonly Header[] | null, wanted: string): string | null =>
  headers?.find(({ name }) => name.toLowerCase() === wanted)?.value ?? null
