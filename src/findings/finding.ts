// A finding: what a rule has seen, in which sockets, and the rows that show it.
import type { Capture, ObservedSocket } from './observed'

export const RULES = [
  'discarded-sends',
  'send-while-connecting',
  'buffer-growth',
  'close-without-code',
  'abnormal-closes',
  'idle-timeout',
  'reconnect-storm',
  'long-silence',
  'unanswered-pings',
  'oversized-messages',
  'tiny-message-flood',
  'numbers-as-json',
  'duplicate-subscriptions',
  'unused-socket',
  'several-sockets',
  'insecure-url',
  'token-in-url',
] as const
export type RuleName = (typeof RULES)[number]

/** `loss`: data or a connection was lost. `risk`: it may be. `hint`: it could be better. */
export type Weight = 'loss' | 'risk' | 'hint'

export interface Finding {
  readonly rule: RuleName
  readonly weight: Weight
  /** Keys of the sockets that it is about. */
  readonly sockets: readonly number[]
  /** Ids of rows that show it, the first few. */
  readonly rows: readonly number[]
  /** What its words tell: counts, bytes, ms. */
  readonly figures: Readonly<Record<string, number>>
  /** A word of the page that its words quote: the name of a parameter, a URL. */
  readonly quote?: string
}

/** Looks at one socket alone: of one that is over, once is enough. null: nothing found. */
export type SocketRule = (socket: ObservedSocket, now: number) => Finding | null

/** Looks at all of them together. */
export type CaptureRule = (capture: Capture) => Finding[]

/** Rows that a finding names, at most. */
export const ROWS_SHOWN = 20

export const firstRows = (rows: readonly (number | null)[]): number[] =>
  rows.filter((row) => row !== null).slice(0, ROWS_SHOWN)
