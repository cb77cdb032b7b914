// What a payload was found to be: the formats around it from the outermost, and what is within.
import type { Body, Content } from '../decoder'
import type { Schema } from './proto/schema'

/** One format around another. */
export interface Step {
  /** As its authors write it: `gzip`, `MessagePack`. */
  readonly format: string
  /** Bytes that were read as this. A text counts as UTF-8. */
  readonly size: number
}

/**
 * `cut`: its end is not here. `too-large`: only the start was unpacked. `unsupported`: this browser cannot
 * unpack it. `unverified`: nobody has checked the signature. `guessed`: there is no schema, names and
 * types are guesses. `needs-schema`: without one, nothing can be read. `lost`: it goes on from bytes that
 * are not here.
 */
export const REMARKS = [
  'cut',
  'too-large',
  'unsupported',
  'unverified',
  'guessed',
  'needs-schema',
  'lost',
] as const
export type Remark = (typeof REMARKS)[number]

export interface FormatReading {
  readonly steps: readonly Step[]
  readonly body: Body
  /** Short, of what is within. */
  readonly line: string
  readonly remarks: readonly Remark[]
}

/** What one format makes of a content. */
export interface Found {
  /** What it holds, to be read on; else `body`. */
  readonly inside?: Content
  /** Whether it is this format even where nothing is known of what it holds. */
  readonly isCertain?: boolean
  readonly body?: Body
  readonly line?: string
  readonly remark?: Remark
  /** Where it is a case of the format: `protobuf demo.Item`. */
  readonly format?: string
}

export interface FormatOptions {
  /** Bytes at the end that are not here. */
  readonly missing?: number
  /** Read it as this and nothing else: the id of a format. What fits by chance is then enough. */
  readonly as?: string
  /** The user's .proto, and the message in it; without one, the first that fits. */
  readonly schema?: Schema
  readonly messageType?: string
  /** Bytes of the same direction before this, in order: streams that are compressed as a whole go on. */
  readonly before?: readonly Uint8Array[]
}

/** What is left of what may be unpacked of one payload, and how it is asked for. */
export interface Task extends FormatOptions {
  readonly budget: { bytes: number }
}

export type Read = (content: Content, task: Task) => Found | null | Promise<Found | null>

/** `gzip › MessagePack`. */
export const chainOf = ({ steps }: FormatReading): string =>
  steps.map(({ format }) => format).join(' › ')
