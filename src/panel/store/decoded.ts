// What a protocol over the socket says in a row: small, since there may be a million of them.
import type { Problem, Unit } from '../../decoders/decoder'

export type Role = NonNullable<Unit['role']>

/**
 * `part`: it is of a unit that a later message completes. `foreign`: it is not of the protocol.
 * `failed`: the decoder could not go on.
 */
export type DecodedKind = 'unit' | 'part' | 'foreign' | 'failed'

export interface DecodedRow {
  readonly kind: DecodedKind
  /** Of its first unit, as are name and line. */
  readonly type: string
  readonly name: string
  readonly line: string
  /** Bytes of what it carries, where its line is to say them; else -1. */
  readonly size: number
  readonly role: Role | null
  readonly problem: Problem | null
  /** Its further units in words. */
  readonly others: readonly string[]
  /** The id of the row that it answers; 0: none. */
  readonly answersTo: number
  /** It waits for an answer, or did. */
  readonly asks: boolean
  /** The id of the row that answered it first; 0: none has. */
  answeredBy: number
}

/** A protocol that was recognised. */
export interface Spoken {
  readonly id: string
  readonly title: string
}

/** What a socket speaks, and within it. */
export interface SpokenBy extends Spoken {
  readonly within: Spoken | null
}

export const isUnanswered = ({ asks, answeredBy }: DecodedRow): boolean => asks && answeredBy === 0

/** What is looked through for a text. */
export const decodedText = ({ type, name, line, others }: DecodedRow): string =>
  [type, line.includes(name) ? '' : name, line, ...others].filter(Boolean).join(' ')

export const titleOf = ({ title, within }: SpokenBy): string =>
  within ? `${title} · ${within.title}` : title

const has = ({ id, title }: Spoken, value: string) =>
  id.includes(value) || title.toLowerCase().includes(value)

/** `value`: lower case. */
export const speaks = (spoken: SpokenBy, value: string): boolean =>
  has(spoken, value) || (spoken.within !== null && has(spoken.within, value))

/** `socket` null: all of them are looked at. */
export const speaksAnything = (
  socket: { readonly spoken: SpokenBy | null } | null,
  sockets: readonly { readonly spoken: SpokenBy | null }[],
): boolean =>
  socket === null ? sockets.some(({ spoken }) => spoken !== null) : socket.spoken !== null
