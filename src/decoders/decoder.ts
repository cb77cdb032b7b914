// The one interface of a decoder: what it is given of a connection, and what it says of each message.

/** What a message carries. Bytes are never changed. */
export type Content = string | Uint8Array

/** What is known of a connection before its first message. */
export interface Opening {
  readonly url: string
  /** The subprotocols that the page asked for. */
  readonly offered: readonly string[]
  /** The one that the server chose; '': none, or not known. */
  readonly selected: string
}

export interface Message {
  /** By the page; else it was received. Layouts may depend on it. */
  readonly sent: boolean
  /** All of it, or its start: see `missing`. */
  readonly content: Content
  /** Bytes at its end that are not here: the panel keeps long payloads by their start. */
  readonly missing: number
}

/** What can be shown as a tree: JSON, and what MessagePack, CBOR and BSON have besides. */
export type Value =
  | null
  | undefined
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Date
  | readonly Value[]
  | ReadonlyMap<Value, Value>
  | { readonly [name: string]: Value }

/** What a unit carries for the application. `json` stays text: its numbers and its order are kept. */
export type Body =
  | { readonly kind: 'json' | 'text' | 'xml'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'value'; readonly value: Value; readonly format: string }

/**
 * `cut`: its end is not here. `malformed`: against the specification. `unknown`: a type that the
 * specification does not have. `unexpected`: right by itself, but not here. `lost`: what came before is
 * not here, so that it cannot be read.
 */
export const PROBLEMS = ['cut', 'malformed', 'unknown', 'unexpected', 'lost'] as const
export type Problem = (typeof PROBLEMS)[number]

/** One packet, frame, record, call … of the protocol. A message may hold none, one or many. */
export interface Unit {
  /** The specification's own word, written as there: `EVENT`, `PUBLISH`, `phx_join`. */
  readonly type: string
  /** What it is about (an event, a topic, a method): what a reader filters by. */
  readonly name?: string
  /** The line after the type, name included, short: `/chat «message» · ack 12`. */
  readonly line?: string
  /** Bytes of what it carries, where its line is to say them: the panel does, as the reader writes numbers. */
  readonly size?: number
  /** `opening`: part of the protocol's own handshake; `closing`: of its end. */
  readonly role?: 'heartbeat' | 'opening' | 'closing' | 'error'
  /** It awaits an answer from the other side, which will say this key. */
  readonly asks?: string
  /** It answers what the other side asked with this key. */
  readonly answers?: string
  /** Further answers to the same question may follow. */
  readonly more?: boolean
  /** By the specification's names, in its order. */
  readonly fields?: Readonly<Record<string, Value>>
  readonly body?: Body
  /** How many messages of its direction it is made of, if more than one. */
  readonly spans?: number
  /** Messages of a protocol within this one, in order. */
  readonly carries?: readonly Content[]
  readonly problem?: Problem
}

/**
 * `State` is plain data (structuredClone takes it), bounded whatever comes: it is copied now and then,
 * so that an old message can be read again without reading all that came before.
 *
 * A decoder never throws, and works in time that is linear in the message.
 */
export interface Decoder<State = unknown> {
  start(opening: Opening): State
  /**
   * Returns the units that this message completes: none where it only begins one.
   * null: not of this protocol; never a guess.
   */
  read(state: State, message: Message): readonly Unit[] | null
}
