// Facts of a document as a whole, and of what was lost.

/** What every fact has. */
export interface Numbered {
  /** 1, 2, 3 … in one document. */
  readonly seq: number
  /** ms since the epoch: `performance.timeOrigin + performance.now()`, so that frames compare. */
  readonly time: number
}

/**
 * A `securitypolicyviolation` about a WebSocket: the reason of a failure that the socket's own
 * events do not give. https://w3c.github.io/webappsec-csp/#violation-events
 */
export interface ConnectionBlocked extends Numbered {
  readonly kind: 'connection-blocked'
  /** As the browser reports it: possibly only the origin. */
  readonly url: string
  /** `connect-src`, `default-src` … */
  readonly directive: string
  /** False: report-only, the connection went on. */
  readonly enforced: boolean
}

/** https://html.spec.whatwg.org/#the-pagetransitionevent-interface */
export interface PageTransition extends Numbered {
  readonly kind: 'page-hidden' | 'page-shown'
  readonly persisted: boolean
}

/** Nothing of the page runs in between: in the bfcache, or as a tab. https://wicg.github.io/page-lifecycle/ (Chromium only) */
export interface PageFrozen extends Numbered {
  readonly kind: 'page-frozen' | 'page-resumed'
}

/** Events in which a page that is left may still act, in their order. */
export const LEAVING_EVENTS = ['beforeunload', 'pagehide', 'visibilitychange', 'freeze'] as const
export type LeavingEvent = (typeof LEAVING_EVENTS)[number]

/** A fault of ours: recording ended for this document, the page went on. */
export interface RecorderFailed extends Numbered {
  readonly kind: 'recorder-failed'
  readonly message: string
}

/** From here on so many rules of the panel's change what passes through the sockets of this document. */
export interface RulesChanged extends Numbered {
  readonly kind: 'rules-changed'
  readonly count: number
}

/** What one socket had done in all when a gap ended: absolute, so gaps can be merged and cut. */
export interface Counters {
  readonly [kind: string]: { readonly nth: number; readonly total: number }
}

export const GAP_REASONS = ['page-budget', 'relay-budget', 'unknown'] as const
export type GapReason = (typeof GAP_REASONS)[number]

/** Facts `seq` to `through` are lost. Loss is a fact, never a silence. */
export interface Gap extends Numbered {
  readonly kind: 'gap'
  readonly through: number
  readonly reason: GapReason
  /** By socket number. */
  readonly counters: Readonly<Record<string, Counters>>
}
