// What the UI shows of the back/forward cache: verdicts as things stand, and what came of real returns.
import type { Signal } from '@preact/signals'
import type { ElsewhereVerdict } from '../../bfcache/other-browsers'
import type { Comparison, Return } from '../../bfcache/outcome'
import type { Setting } from '../../bfcache/regime'
import type { RemedyKey, Sample } from '../../bfcache/remedies'
import type { Comment } from '../../bfcache/sample-comments'
import type { DocumentVerdict, SocketVerdict } from '../../bfcache/verdict'
import type { DocumentRecord } from '../store/documents'
import type { SocketRecord } from '../store/sockets'

/** A socket as a verdict names it, which may outlive its record. */
export interface JudgedSocket {
  /** Of its circumstances, and of its record while there is one. */
  readonly key: number
  /** Its number in its document. */
  readonly number: number
  readonly url: string
}

/** A page that was left, and what came of it. */
export interface Visit {
  readonly key: number
  readonly url: string
  /** ms since the epoch. */
  readonly leftAt: number
  /** By the panel's own test. */
  readonly byTest: boolean
  /** As it stood just before the page was left. */
  readonly predicted: DocumentVerdict
  readonly sockets: readonly JudgedSocket[]
  /** null: the page has not come back. */
  happened: Return | null
  comparison: Comparison | null
  /** No socket is waited for any more. */
  isSettled: boolean
}

export interface PageVerdict {
  readonly document: DocumentRecord
  readonly verdict: DocumentVerdict
  /** Its response had `Cache-Control: no-store`; null: it came before the panel was open. */
  readonly noStore: boolean | null
  /** Whether its listeners for `pagehide` and the like are known: not in Firefox. */
  readonly knowsListeners: boolean
}

export const TEST_FAILURES = ['not-left', 'not-returned', 'no-page'] as const
export type TestFailure = (typeof TEST_FAILURES)[number]
export type TestState =
  | { readonly step: 'idle' | 'leaving' | 'returning' }
  | { readonly step: 'failed'; readonly why: TestFailure }

/** All but the signal is read anew when `store.version` has changed. */
export interface BfcacheView {
  readonly setting: Setting
  /** null: its page has been left. */
  verdictOn(socket: SocketRecord): SocketVerdict | null
  elsewhere(socket: SocketRecord): readonly ElsewhereVerdict[]
  sampleFor(remedy: RemedyKey, socket: SocketRecord, comment: Comment): Sample
  /** The page that the tab shows; null: none is known. */
  page(): PageVerdict | null
  /** Newest first. */
  readonly visits: readonly Visit[]
  /** Of the page that the tab shows, by its URL: those that earlier panels, or other ones, have seen. */
  earlierVisits(): readonly Visit[]
  readonly test: Signal<TestState>
  /** Leaves the page and comes back; what happens becomes a visit. */
  startTest(): void
}
