// How well the evidence of a card fits a connection: a score, and what it is made of.
import type { Card, Evidence, MessageEvidence, OpeningEvidence, Weight } from './card'
import type { Message, Opening } from './decoder'

/** What was found where: the reader is told. */
export interface Finding {
  readonly of: Evidence['of']
  readonly weight: Weight
  /** The text that matched. */
  readonly what: string
  /** Which message of the connection, from 1; of the opening: 0. */
  readonly message: number
}

export interface Weighed {
  readonly card: Card
  readonly score: number
  readonly findings: readonly Finding[]
}

const POINTS: Readonly<Record<Weight, number>> = { sure: 8, strong: 3, weak: 1 }

/** Strong and weak together, or two strong ones. */
export const ENOUGH = 4

/** Weak evidence alone never gets there. */
const WEAK_AT_MOST = POINTS.strong

/** Characters and bytes of a message that evidence is looked for in. */
const TEXT_SEEN = 512
const BYTES_SEEN = 64

/** Of what matched, shown. */
const SHOWN = 80

/** What evidence is looked for in, of one message. */
export interface Sample {
  readonly of: 'text' | 'bytes'
  readonly sent: boolean
  readonly start: string
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, BYTES_SEEN), (byte) => byte.toString(16).padStart(2, '0')).join('')

export const sampleOf = ({ content, sent }: Message): Sample =>
  typeof content === 'string'
    ? { of: 'text', sent, start: content.slice(0, TEXT_SEEN) }
    : { of: 'bytes', sent, start: hexOf(content) }

function found({ of, weight, matches }: Evidence, text: string, message: number): Finding | null {
  const what = matches.exec(text)?.[0]
  return what === undefined ? null : { of, weight, what: what.slice(0, SHOWN), message }
}

function findIn(samples: readonly Sample[], evidence: MessageEvidence): Finding | null {
  const { of, by } = evidence
  for (const [index, sample] of samples.entries()) {
    if (sample.of !== of || (by !== undefined && sample.sent !== (by === 'page'))) continue
    const finding = found(evidence, sample.start, index + 1)
    if (finding) return finding
  }
  return null
}

/** What the server chose decides; without an answer, what the page asked for is all there is. */
function findNamed({ offered, selected }: Opening, evidence: OpeningEvidence): Finding | null {
  const named = selected === '' ? offered : [selected]
  return named.map((name) => found(evidence, name, 0)).find((finding) => finding !== null) ?? null
}

function find(evidence: Evidence, opening: Opening, samples: readonly Sample[]): Finding | null {
  switch (evidence.of) {
    case 'url':
      return found(evidence, opening.url, 0)
    case 'subprotocol':
      return findNamed(opening, evidence)
    case 'text':
    case 'bytes':
      return findIn(samples, evidence)
  }
}

/** Each piece of evidence counts once, however many messages show it. */
export function weigh(card: Card, opening: Opening, samples: readonly Sample[]): Weighed {
  const findings = card.evidence.flatMap((evidence) => find(evidence, opening, samples) ?? [])
  const points = (weight: Weight) =>
    findings.filter((finding) => finding.weight === weight).length * POINTS[weight]
  const weak = Math.min(points('weak'), WEAK_AT_MOST)
  return { card, score: points('sure') + points('strong') + weak, findings }
}

/** Those with enough evidence, the best first; of equal ones the one that stands first in the registry. */
export function candidates(
  cards: readonly Card[],
  opening: Opening,
  samples: readonly Sample[],
): Weighed[] {
  return cards
    .map((card) => weigh(card, opening, samples))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score)
}
