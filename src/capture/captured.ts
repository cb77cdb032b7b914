// What a capture is made of: documents, what happened in them, how handshakes went, what the reader has marked.
import type { Fact } from '../wire/facts'
import type { Header } from '../wire/handshakes'
import type { Arrival, FrameAddress, Place } from '../wire/packets'

/** Where a capture comes from. */
export interface CaptureHeader {
  readonly kind: 'header'
  /** The program that wrote it, and its version. */
  readonly tool: string
  readonly toolVersion: string
  /** As it names itself; '': not told. */
  readonly browser: string
  /** ms since the epoch. */
  readonly exportedAt: number
  /** Something may have been replaced for the sake of secrets. */
  readonly redacted: boolean
}

export const WORKER_KINDS = ['dedicated', 'shared-or-service', 'service', 'unknown'] as const
export interface CapturedWorker {
  readonly kind: (typeof WORKER_KINDS)[number]
  /** URL of its script; '': not told. */
  readonly script: string
}

/** Comes before all that happened in it. */
export interface CapturedDocument {
  readonly kind: 'document'
  /** Its id: any text, the same for all that is told of it. */
  readonly document: string
  readonly url: string
  readonly place: Place
  readonly frame: FrameAddress
  /** ms since the epoch. */
  readonly timeOrigin: number
  /** null: not told. */
  readonly arrival: Arrival | null
  /** No document but a worker; null: a document. */
  readonly worker: CapturedWorker | null
}

export interface CapturedFact {
  readonly kind: 'fact'
  readonly document: string
  readonly fact: Fact
}

/** Who has told of a socket: the page itself, the browser's log with its messages, or of the handshake alone. */
export const SOURCES = ['page', 'har', 'handshake'] as const
export const SEEN_BY = ['webRequest', 'har'] as const
export const OUTCOMES = ['pending', 'opened', 'failed'] as const

export interface CapturedHandshake {
  readonly kind: 'handshake'
  readonly document: string
  /** The number of the socket in its document. */
  readonly socket: number
  readonly source: (typeof SOURCES)[number]
  readonly seenBy: readonly (typeof SEEN_BY)[number][]
  /** ms since the epoch; null: not told. */
  readonly beganAt: number | null
  readonly endedAt: number | null
  /** null: not told. */
  readonly request: readonly Header[] | null
  /** False: the browser keeps some of them back. */
  readonly requestIsWhole: boolean
  readonly response: readonly Header[] | null
  /** 0: no answer, or not told. */
  readonly status: number
  readonly statusText: string
  /** The server's; '': not told. */
  readonly address: string
  readonly outcome: (typeof OUTCOMES)[number]
  /** In the browser's words; '' for nothing. */
  readonly error: string
}

/** A fact that the reader has marked. */
export interface CapturedBookmark {
  readonly kind: 'bookmark'
  readonly document: string
  readonly seq: number
}

export type Captured =
  | CaptureHeader
  | CapturedDocument
  | CapturedFact
  | CapturedHandshake
  | CapturedBookmark

/** A capture in its order: of a million records, one at a time. */
export type CaptureSource = Iterable<Captured> | AsyncIterable<Captured>

/** By its name, in whatever case. */
export const headerOf = (headers: readonly Header[] | null, wanted: string): string | null =>
  headers?.find(({ name }) => name.toLowerCase() === wanted)?.value ?? null

/** The names of a list header such as Sec-WebSocket-Protocol. */
export const listed = (value: string | null): readonly string[] =>
  value === null || value.trim() === '' ? [] : value.split(',').map((name) => name.trim())
