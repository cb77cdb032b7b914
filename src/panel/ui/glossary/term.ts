// What the glossary has of a term: its name, a short text, its sources, what to read beside it.
import type { MessageKey } from '../words/translate'

export type TermId =
  | 'readyState'
  | 'CONNECTING'
  | 'OPEN'
  | 'CLOSING'
  | 'CLOSED'
  | 'open'
  | 'message'
  | 'error'
  | 'close'
  | 'send'
  | 'invalidState'
  | 'discarded'
  | 'bufferedAmount'
  | 'backpressure'
  | 'stream'
  | 'binaryType'
  | 'blob'
  | 'handshake'
  | 'switching'
  | 'key'
  | 'accept'
  | 'origin'
  | 'subprotocol'
  | 'extensions'
  | 'deflate'
  | 'wss'
  | 'mixed'
  | 'csp'
  | 'frame'
  | 'opcode'
  | 'fragmentation'
  | 'masking'
  | 'ping'
  | 'heartbeat'
  | 'closing'
  | 'code'
  | 'reason'
  | 'wasClean'
  | 'normal'
  | 'goingAway'
  | 'noStatus'
  | 'abnormal'
  | 'policy'
  | 'tooBig'
  | 'internal'
  | 'ownCodes'
  | 'reconnect'
  | 'bfcache'
  | 'pagehide'
  | 'worker'
  | 'document'
  | 'preview'
  | 'gap'

export interface Source {
  /** Not translated. */
  readonly name: string
  readonly url: string
}

export interface Term {
  /** A word of code or of a standard as it is; what languages have words for, as a key. */
  readonly name: string | { readonly word: MessageKey }
  readonly text: MessageKey
  readonly sources: readonly Source[]
  readonly see: readonly TermId[]
}

export type Terms = Readonly<Partial<Record<TermId, Term>>>

export const whatwg = (anchor: string): Source => ({
  name: 'WHATWG WebSockets',
  url: `https://websockets.spec.whatwg.org/#${anchor}`,
})

export const rfc = (section: string): Source => ({
  name: `RFC 6455 §${section}`,
  url: `https://www.rfc-editor.org/rfc/rfc6455#section-${section}`,
})

/** Leads to the page in the reader's language. */
export const mdn = (path: string): Source => ({
  name: 'MDN',
  url: `https://developer.mozilla.org/docs/Web/${path}`,
})

export const other = (name: string, url: string): Source => ({ name, url })

export const term = (
  name: Term['name'],
  text: MessageKey,
  sources: readonly Source[],
  see: readonly TermId[] = [],
): Term => ({ name, text, sources, see })
