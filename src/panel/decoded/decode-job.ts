// What the panel and the worker that reads protocols say to each other.
import type { Choice, ReadUnit } from '../../decoders/connection'
import type { Content, Message, Opening } from '../../decoders/decoder'
import type { SchemaError } from '../../decoders/formats/proto/schema'
import type { FormatReading } from '../../decoders/formats/reading'
import type { Finding } from '../../decoders/weigh'
import type { DecodedRow, SpokenBy } from '../store/decoded'

/** A message by the id of its row; null: messages are missing here. */
export type Given = { readonly number: number; readonly message: Message } | null

/** A `run` is one reading of a connection from its first message on: another choice begins another. */
export type DecodeJob =
  | {
      readonly kind: 'begin'
      readonly run: number
      readonly opening: Opening
      readonly choice: Choice
    }
  | { readonly kind: 'read'; readonly run: number; readonly given: readonly Given[] }
  | { readonly kind: 'end'; readonly run: number }
  /** From where on must be read again to know all of that message? */
  | {
      readonly kind: 'seek'
      readonly run: number
      readonly request: number
      readonly number: number
    }
  /** What is this, whatever the protocol? */
  | {
      readonly kind: 'formats'
      readonly request: number
      readonly content: Content
      readonly missing: number
      readonly proto: Proto | null
    }
  /** What is in a .proto, or what is wrong with it? */
  | { readonly kind: 'proto'; readonly request: number; readonly text: string }
  | {
      readonly kind: 'reread'
      readonly run: number
      readonly request: number
      readonly number: number
      readonly given: readonly Given[]
    }

/** The reader's .proto. */
export interface Proto {
  readonly text: string
  /** '': the first that fits. */
  readonly messageType: string
}

/** `error` null: it is right. */
export interface ProtoContents {
  /** Full names. */
  readonly messages: readonly string[]
  /** What it imports and names, and does not have. */
  readonly missing: readonly string[]
  readonly error: SchemaError | null
}

export type Summary = Omit<DecodedRow, 'answeredBy'>

/** What a connection turned out to be. */
export interface Found {
  readonly spoken: SpokenBy
  readonly findings: readonly Finding[]
  /** Of the protocol within. */
  readonly findingsWithin: readonly Finding[]
}

export interface CardInfo {
  readonly id: string
  readonly title: string
  readonly specification: string
}

export type DecodeAnswer =
  | { readonly kind: 'ready'; readonly cards: readonly CardInfo[] }
  | {
      readonly kind: 'read'
      readonly run: number
      readonly readings: readonly (readonly [number: number, summary: Summary])[]
      readonly found: Found | null
      /** More messages tell nothing. */
      readonly isOver: boolean
    }
  /** `after`: the number of the message before; 0: from the first on. */
  | { readonly kind: 'from'; readonly request: number; readonly after: number }
  | { readonly kind: 'formats'; readonly request: number; readonly reading: FormatReading | null }
  | { readonly kind: 'proto'; readonly request: number; readonly contents: ProtoContents }
  | { readonly kind: 'units'; readonly request: number; readonly reading: FullReading | null }

/** All that a message says. */
export interface FullReading {
  /** null: it is not of the protocol. */
  readonly units: readonly ReadUnit[] | null
  readonly failure: string | null
}
