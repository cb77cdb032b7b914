// What the judge says: kinds, keys and parameters. The words are the UI's.
import type { DocumentBlocker } from './blockers'
import type { Regime } from './browser'
import type { Confidence } from './confidence'
import type { RegimeEvidence } from './regime'
import type { RemedyKey } from './remedies'

export type VerdictKind =
  | 'no-effect'
  | 'blocks'
  | 'cut-reconnects'
  | 'cut-no-reconnect'
  | 'lives-on'
  | 'unknown'

/** One for each explanation. Parameters, where it has any, are told here. */
export type ReasonKey =
  | 'closed'
  | 'owner-gone'
  | 'closes-when-left' // event
  | 'closing-is-enough'
  | 'closing-stays'
  | 'opened-in-pagehide-ignored'
  | 'service-worker'
  | 'open-blocks'
  | 'connecting-blocks'
  | 'closing-blocks'
  | 'closes-too-late' // event
  | 'opened-in-pagehide-blocks'
  | 'stream-blocks'
  | 'frame-blocks' // frame
  | 'worker-blocks'
  | 'shared-worker-push-blocks'
  | 'no-store-with-socket'
  | 'open-cut'
  | 'queued-cut' // bytes
  | 'connecting-cut'
  | 'opened-in-pagehide-cut'
  | 'frame-cut' // frame
  | 'worker-cut'
  | 'shared-worker-cut'
  | 'stream-lives-on'
  | 'shared-worker-lives-on'
  | 'listener-may-close' // event
  | 'connecting-closed-when-left' // event
  | 'shared-worker-pushes'
  | 'worker-end-untold'
  | 'shared-worker-may-push'
  | 'stream-unsupported'

export interface Reason {
  readonly key: ReasonKey
  readonly parameters: Readonly<Record<string, string | number>>
}

/** Why a socket that is cut is said to come back, or not to. */
export type ReconnectEvidence =
  /** ms from `pageshow`. */
  | { readonly key: 'reconnected-before'; readonly after: number }
  | { readonly key: 'stayed-cut-before' }
  | { readonly key: 'reconnects-after-abnormal-close' }
  | { readonly key: 'no-sign-of-reconnecting' }

export interface SocketVerdict {
  /** The `key` of its circumstances. */
  readonly socket: number
  readonly kind: VerdictKind
  readonly regime: Regime
  /** Of the regime, the strongest first; then of the page's reconnecting. */
  readonly evidence: readonly (RegimeEvidence | ReconnectEvidence)[]
  readonly reason: Reason
  readonly confidence: Confidence
  /** Bytes in bufferedAmount that would be lost. */
  readonly bytesLost: number
  readonly remedy: RemedyKey | null
}

export type Outcome = 'restored' | 'reloaded' | 'unknown'

/** `may` rather than certainly: the cause makes the outcome unknown. */
export type Cause =
  | { readonly kind: 'socket'; readonly may: boolean; readonly verdict: SocketVerdict }
  | { readonly kind: 'blocker'; readonly may: boolean; readonly blocker: DocumentBlocker }
  | { readonly kind: 'frame'; readonly may: boolean; readonly verdict: DocumentVerdict }

export interface DocumentVerdict {
  /** The id of its circumstances. */
  readonly document: string
  readonly outcome: Outcome
  /** What keeps it out, then what may; nothing of what does not. */
  readonly because: readonly Cause[]
  readonly confidence: Confidence
  readonly sockets: readonly SocketVerdict[]
  readonly frames: readonly DocumentVerdict[]
}
