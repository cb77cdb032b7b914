// The card of a protocol: small, always there; what is needed to recognise it before its decoder is loaded.
import type { Decoder } from './decoder'

/**
 * How much a piece of evidence says. `sure`: a name that nothing else has, agreed on by both ends.
 * `strong`: two of them are enough. `weak`: never enough, whatever their number, without a strong one.
 */
export type Weight = 'sure' | 'strong' | 'weak'

/** `subprotocol` is tested against those asked for and the one chosen. */
export interface OpeningEvidence {
  readonly of: 'subprotocol' | 'url'
  readonly matches: RegExp
  readonly weight: Weight
}

/** `bytes` is tested against the hex digits of the first 64 bytes; `text` against the first 512 characters. */
export interface MessageEvidence {
  readonly of: 'text' | 'bytes'
  readonly by?: 'page' | 'server'
  readonly matches: RegExp
  readonly weight: Weight
}

export type Evidence = OpeningEvidence | MessageEvidence

export interface Card {
  /** For settings and filters: lower case, never changed. */
  readonly id: string
  /** Its name, as its authors write it. */
  readonly title: string
  readonly specification: string
  readonly evidence: readonly Evidence[]
  /** Called once, when it is first needed. */
  load(): Promise<Decoder>
}
