// What a person may have a page's sockets do, from the panel; and the marks that it leaves on messages.
import type { Numbered } from './page-facts'
import type { Content, Payload } from './payload'

/** Bits of `MessageFact.acts`: what of ours is in a message. 0, or absent: nothing. */
export const BY_PANEL = 1
export const DELAYED = 2
export const HELD = 4
export const EDITED = 8
export const THROTTLED = 16
export const DUPLICATED = 32

export const DIRECTIONS = ['sent', 'received'] as const
export type Direction = (typeof DIRECTIONS)[number]

export const RULE_EFFECTS = ['delay', 'drop', 'duplicate', 'hold', 'throttle'] as const
export type RuleEffect = (typeof RULE_EFFECTS)[number]

/** What happens to messages that pass; those of one socket and direction stay in their order. */
export interface Rule {
  readonly effect: RuleEffect
  readonly direction: Direction | 'both'
  /** Number of the one socket; 0: every socket whose URL contains `pattern`. */
  readonly socket: number
  readonly pattern: string
  /** ms of a delay, copies of a duplicate, bytes a second of a throttle; else 0. */
  readonly amount: number
}

/** `receive`, `error`, `abort` are simulated: what the page sees has `isTrusted` false. */
export type Act =
  | { readonly what: 'send'; readonly socket: number; readonly content: Content }
  /** `url`: the socket's, for the message's `origin`. */
  | {
      readonly what: 'receive'
      readonly socket: number
      readonly url: string
      readonly content: Content
    }
  | {
      readonly what: 'close'
      readonly socket: number
      /** null: not given. */
      readonly code: number | null
      readonly reason: string | null
    }
  | { readonly what: 'error' | 'abort'; readonly socket: number }
  /** Those that hold from now on: absolute. None: all is undone, what waits goes on its way. */
  | { readonly what: 'rules'; readonly rules: readonly Rule[] }
  /** `content`: in place of its own; null: as it was. */
  | { readonly what: 'release'; readonly held: number; readonly content: Content | null }
  | { readonly what: 'discard'; readonly held: number }

/** A message that waits for a person to let it go. */
export interface HeldMessage {
  readonly held: number
  readonly socket: number
  readonly direction: Direction
  /** Whole where it is small enough to be edited; else its start. */
  readonly payload: Payload
}

/** A rule took it: the network, or the page, never had it. */
export interface MessageDropped extends Numbered {
  readonly kind: 'message-dropped'
  readonly socket: number
  readonly readyState: 0 | 1 | 2 | 3
  readonly direction: Direction
  readonly payload: Payload
  readonly stack: string
}
