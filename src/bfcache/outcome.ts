// Prediction against outcome: was it right, and what does the return say of the regime?
import { CACHED_AT_MOST, CUT_WITHIN } from '../wire/bfcache-limits'
import { REPORTED_AS } from './blockers'
import type { Browser, Observation } from './browser'
import { type NotRestoredReasons, reasonsIn } from './not-restored-reasons'
import type { Cause, DocumentVerdict, ReasonKey, SocketVerdict } from './verdict'

export interface SocketReturn {
  /** The key of the verdict. */
  readonly socket: number
  /** ms from `pageshow` to a `close` with 1006; null: it was not cut. */
  readonly cutAfter: number | null
  /** ms from `pageshow` to a new socket of its URL; null: none came while it was waited for. */
  readonly reconnectedAfter: number | null
  /** Bytes in bufferedAmount that were never sent; null: not known. */
  readonly bytesLost: number | null
}

/** A return to the page that was judged, as it was left. */
export interface Return {
  readonly restored: boolean
  /** ms from `pagehide` to the return. */
  readonly away: number
  /** ms since the epoch. */
  readonly at: number
  readonly url: string
  readonly sockets: readonly SocketReturn[]
  readonly reasons: NotRestoredReasons
}

/** `undecided`: what happened proves the prediction neither right nor wrong. */
export type Result = 'right' | 'wrong' | 'undecided'

export interface Comparison {
  readonly document: Result
  /** Of the document and its frames. */
  readonly sockets: readonly { readonly socket: number; readonly result: Result }[]
  /** null: the return proves nothing of the regime. */
  readonly observation: Observation | null
}

const allSockets = ({ sockets, frames }: DocumentVerdict): readonly SocketVerdict[] => [
  ...sockets,
  ...frames.flatMap(allSockets),
]

/** What `notRestoredReasons` would say of a socket that keeps the page out. */
function reportOf({ reason }: SocketVerdict): readonly string[] {
  if (reason.key === 'no-store-with-socket') return REPORTED_AS[reason.key]
  if (reason.key.startsWith('shared-worker')) return ['sharedworker-message']
  return reason.parameters.frame === 'cross-origin' ? ['masked'] : ['websocket']
}

function reportsOf(cause: Cause): readonly string[] {
  if (cause.kind === 'blocker') return REPORTED_AS[cause.blocker]
  if (cause.kind === 'socket') return reportOf(cause.verdict)
  return cause.verdict.because.flatMap(reportsOf)
}

/** Without reasons, a page that was away for long may have been thrown out for its age. */
const isSilent = ({ reasons, away }: Return) => reasons === 'not-supported' && away < CACHED_AT_MOST

function compareDocument(predicted: DocumentVerdict, happened: Return): Result {
  if (predicted.outcome === 'unknown') return 'undecided'
  if (happened.restored) return predicted.outcome === 'restored' ? 'right' : 'wrong'
  const told = reasonsIn(happened.reasons)
  if (predicted.outcome === 'reloaded') {
    const isNamed = predicted.because.flatMap(reportsOf).some((reason) => told.has(reason))
    return isNamed || isSilent(happened) ? 'right' : 'undecided'
  }
  const isBlocked = [...told].some((reason) => reason !== 'masked')
  return isBlocked || isSilent(happened) ? 'wrong' : 'undecided'
}

const isCut = ({ kind }: SocketVerdict) => kind === 'cut-reconnects' || kind === 'cut-no-reconnect'

function whenRestored(predicted: SocketVerdict, happened: Return): Result {
  const { kind, socket } = predicted
  if (kind === 'unknown') return 'undecided'
  if (kind === 'blocks') return 'wrong'
  const seen = happened.sockets.find((other) => other.socket === socket)
  if (!seen) return 'undecided'
  const wasCut = seen.cutAfter !== null
  if (!isCut(predicted)) return wasCut ? 'wrong' : 'right'
  return wasCut && isAsPredicted(predicted, seen) ? 'right' : 'wrong'
}

/** How many bytes are lost may change until the page is left; whether any are is predicted. */
function isAsPredicted(predicted: SocketVerdict, seen: SocketReturn): boolean {
  const { kind, bytesLost } = predicted
  const isSameLoss = seen.bytesLost === null || seen.bytesLost > 0 === bytesLost > 0
  return isSameLoss && (seen.reconnectedAfter !== null) === (kind === 'cut-reconnects')
}

/** The ones to blame if `websocket` is named and none was predicted to block. */
function unforeseen(sockets: readonly SocketVerdict[]): readonly SocketVerdict[] {
  const explains = ({ kind }: SocketVerdict) => kind === 'blocks' || kind === 'unknown'
  if (sockets.some((verdict) => explains(verdict) && reportOf(verdict).includes('websocket')))
    return []
  const open = sockets.filter((verdict) => isCut(verdict) || verdict.kind === 'lives-on')
  if (open.length > 0) return open
  const dead: readonly ReasonKey[] = ['closed', 'owner-gone', 'service-worker']
  return sockets.filter(({ kind, reason }) => kind === 'no-effect' && !dead.includes(reason.key))
}

function whenReloaded(
  verdict: SocketVerdict,
  predicted: DocumentVerdict,
  happened: Return,
): Result {
  const told = reasonsIn(happened.reasons)
  if (verdict.kind === 'blocks') {
    // masked alone proves nothing; without any reasons, only what is blamed alone
    const isNamed = reportOf(verdict).some((reason) => reason !== 'masked' && told.has(reason))
    return isNamed || (isSilent(happened) && isBlamedAlone(predicted)) ? 'right' : 'undecided'
  }
  const isToBlame = told.has('websocket') && unforeseen(allSockets(predicted)).includes(verdict)
  return isToBlame ? 'wrong' : 'undecided'
}

const isBlamedAlone = ({ because }: DocumentVerdict): boolean =>
  because.every(
    (cause) =>
      cause.kind !== 'blocker' && (cause.kind === 'socket' || isBlamedAlone(cause.verdict)),
  )

/** Reasons of verdicts on sockets that are CONNECTING or OPEN when the page is left. */
const LEFT_OPEN: readonly ReasonKey[] = [
  ...(['open-cut', 'queued-cut', 'connecting-cut', 'frame-cut', 'worker-cut'] as const),
  ...(['open-blocks', 'connecting-blocks', 'frame-blocks', 'worker-blocks'] as const),
  'listener-may-close',
]

/**
 * `cut`: the page came back and a socket that it left open died at once. `blocks`: the browser names
 * `websocket`. Not the reason `websocket-used-with-ccns`, which both regimes know, and not a reload
 * without reasons, which a blocker that nobody knows of explains as well.
 */
function observe(predicted: DocumentVerdict, happened: Return, browser: Browser) {
  const { at, url, restored, reasons, sockets } = happened
  const observation = { browserVersion: browser.version, at, url }
  if (!restored)
    return reasonsIn(reasons).has('websocket')
      ? { ...observation, regime: 'blocks' as const }
      : null
  const leftOpen = allSockets(predicted).filter(({ reason }) => LEFT_OPEN.includes(reason.key))
  const isCutNow = sockets.some(
    ({ socket, cutAfter }) =>
      cutAfter !== null &&
      cutAfter <= CUT_WITHIN &&
      leftOpen.some((verdict) => verdict.socket === socket),
  )
  return isCutNow ? { ...observation, regime: 'cut' as const } : null
}

/** @param predicted the verdict on the top document, taken just before it was left. */
export function compare(
  predicted: DocumentVerdict,
  happened: Return,
  browser: Browser,
): Comparison {
  const sockets = allSockets(predicted).map((verdict) => ({
    socket: verdict.socket,
    result: happened.restored
      ? whenRestored(verdict, happened)
      : whenReloaded(verdict, predicted, happened),
  }))
  const observation = observe(predicted, happened, browser)
  return { document: compareDocument(predicted, happened), sockets, observation }
}
