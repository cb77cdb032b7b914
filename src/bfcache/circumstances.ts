// What the judge is told of sockets and documents, as they stand just before the page is left.
import type { ReadyState, SocketApi } from '../wire/facts'
import type { LeavingEvent } from '../wire/page-facts'
import type { Blocker } from './blockers'
import type { DocumentVerdict } from './verdict'

export interface LeavingHabit {
  /** null: this browser does not tell. */
  readonly listens: boolean | null
  /**
   * When the page was last left, its listener called `close()` on this socket, or on the one of the
   * same URL before it; null: the page has not been left yet.
   */
  readonly closed: boolean | null
}

export type SocketPlace = 'page' | 'dedicated-worker' | 'shared-worker' | 'service-worker'

/** The document's place in its page; origins compared with the top document's. */
export type FramePlace = 'top' | 'same-origin' | 'cross-origin'

export interface SocketCircumstances {
  /** The caller's, of one socket in the whole page; comes back in the verdict. */
  readonly key: number
  readonly api: SocketApi
  readonly url: string
  readonly protocols: readonly string[]
  readonly readyState: ReadyState
  /** Bytes. */
  readonly bufferedAmount: number
  readonly place: SocketPlace
  readonly frame: FramePlace
  /** False: of its handshake alone is known, as of a worker's in Firefox; it may have closed. */
  readonly isEndTold: boolean
  /** Its frame was removed or its worker terminated, whatever readyState was seen last. */
  readonly ownerGone: boolean
  /** It will be opened in `pagehide`, as one of the same URL was when the page was last left. */
  readonly openedInPagehide: boolean
  readonly leaving: Readonly<Record<LeavingEvent, LeavingHabit>>
  /**
   * One of the same URL was cut, and the page opened another, `after` ms from its `pageshow`; false: it
   * did not; null: none was cut.
   */
  readonly reconnected: { readonly after: number } | false | null
  /** In this capture, a socket of the same URL was made after one had closed abnormally. */
  readonly reconnectsAfterAbnormalClose: boolean
  /** A shared worker posts messages to the page by itself; null: not known. */
  readonly pushesToPage: boolean | null
}

export interface DocumentCircumstances {
  /** The caller's; comes back in the verdict. */
  readonly document: string
  /** Its response had `Cache-Control: no-store`; null: not known. */
  readonly noStore: boolean | null
  /** A socket was ever constructed in it, even one that failed. */
  readonly socketEverUsed: boolean
  /** Besides no-store and the sockets. */
  readonly blockers: readonly Blocker[]
  readonly sockets: readonly SocketCircumstances[]
  /** Verdicts of the documents of its frames. */
  readonly frames: readonly DocumentVerdict[]
}
