// The packets that cross between relay, background and panel.

import type { Act, HeldMessage } from './acts'
import type { Fact } from './facts'
import type { Content } from './payload'
import type { Packed } from './rows'

/** Names of the two kinds of port that reach the background. */
export const RELAY_PORT = 'socketscope:relay'
/** Followed by the number of the inspected tab. */
export const PANEL_PORT = 'socketscope:panel:'

/** `runtime` message of the background to every relay of a tab: a panel is there, say hello. */
export const WAKE = 'socketscope:wake'

/** Key in `storage.local`: how many panels are open, so that a new document knows without asking. */
export const WATCHERS_KEY = 'watchers'

// ---- relay → panel ----

/** Where in its tab a document stands. */
export interface Place {
  /** 0: the top frame; 1: a frame in it; and so on. */
  readonly depth: number
  /** `window.name`: of a frame its `name` attribute, unless the page has changed it. */
  readonly name: string
  /** Opened by another page: a popup. */
  readonly hasOpener: boolean
}

/** How the document came to be shown. */
export interface Arrival {
  /** https://www.w3.org/TR/navigation-timing-2/#dom-navigationtimingtype; '' where it is not told. */
  readonly type: string
  /**
   * As JSON; null where the browser has no such API.
   * https://html.spec.whatwg.org/#dom-performancenavigationtiming-notrestoredreasons
   */
  readonly notRestoredReasons: string | null
  /** ms since the epoch: when it last came back from the bfcache; null: it has not. */
  readonly restoredAt: number | null
}

export interface Hello {
  readonly kind: 'hello'
  readonly version: number
  /** Made by the relay; one page instance. */
  readonly document: string
  readonly url: string
  readonly place: Place
  /** ms since the epoch. */
  readonly timeOrigin: number
  readonly arrival: Arrival
}

export interface Batch {
  readonly kind: 'batch'
  readonly subscription: number
  /** Each begins where the one before ended. */
  readonly facts: readonly Fact[]
}

/** A batch as it crosses. */
export interface PackedBatch extends Omit<Batch, 'facts'> {
  readonly facts: readonly Packed[]
}

export interface PayloadPart {
  readonly kind: 'payload'
  readonly seq: number
  /** Characters of text, bytes otherwise; `length` is the whole. */
  readonly offset: number
  readonly length: number
  /** null: it is no longer kept. */
  readonly content: Content | null
}

/**
 * `pagehide`: the document is left, for the bfcache or for good. Its last facts may still follow;
 * Firefox keeps the port of a cached page open, so the port alone would not tell.
 */
export interface Away {
  readonly kind: 'away'
}

/** The answer to an `act`, the same however often it is asked. */
export interface Acted {
  readonly kind: 'acted'
  readonly command: string
  /** '': done. */
  readonly error: string
}

/** What of the panel's acts is still at work in the document: absolute, told at each change and subscription. */
export interface Acting {
  readonly kind: 'acting'
  readonly rules: number
  /** Messages that rules keep back, held ones included. */
  readonly waiting: number
  readonly held: readonly HeldMessage[]
}

export type UpPacket = Hello | PackedBatch | PayloadPart | Away | Acted | Acting

// ---- panel → relay ----

export interface Subscribe {
  readonly kind: 'subscribe'
  readonly version: number
  /** Fresh each time: an old batch must not reach a new subscription as a false hole. */
  readonly subscription: number
  /** The last fact that the panel has; 0 for none. */
  readonly after: number
  /** Facts numbered up to here may be sent: absolute, so losing or repeating it is harmless. */
  readonly limit: number
  /** Bytes up to which a payload is to be kept whole; of a larger one its start. */
  readonly most: number
}

export interface Window {
  readonly kind: 'window'
  readonly subscription: number
  readonly ack: number
  readonly limit: number
}

export interface GetPayload {
  readonly kind: 'get-payload'
  readonly seq: number
  readonly offset: number
}

/** No panel looks any more: fall silent. */
export interface Release {
  readonly kind: 'release'
}

/** A person acts on the page. `command` names it: a relay carries out each name once. */
export interface ActPacket {
  readonly kind: 'act'
  readonly command: string
  readonly act: Act
}

export type DownPacket = Subscribe | Window | GetPayload | Release | ActPacket

// ---- what the background adds: which relay ----

/** What the browser says of the sender of a port; a page cannot forge it. */
export interface FrameAddress {
  readonly frameId: number
  /** The browser's own id of the page instance; '' where it gives none. */
  readonly documentId: string
  readonly url: string
  readonly origin: string
}

/** `packet`: an UpPacket, if it was not forged; the background does not look. */
export type ToPanel =
  | { readonly kind: 'from-relay'; readonly link: number; readonly packet: unknown }
  | { readonly kind: 'relay-came'; readonly link: number; readonly frame: FrameAddress }
  | { readonly kind: 'relay-gone'; readonly link: number }
  /** Whether any document of the tab answered to a wake. */
  | { readonly kind: 'woken'; readonly reachable: boolean }

/** `packet`: a DownPacket. */
export type FromPanel =
  | { readonly kind: 'to-relay'; readonly link: number; readonly packet: unknown }
  | { readonly kind: 'wake' }

// ---- page ↔ relay ----

/** What the relay tells the recorder: keep the flight recorder, stream, or stop for good. */
export const MODES = ['flight', 'live', 'off'] as const
export type Mode = (typeof MODES)[number]
