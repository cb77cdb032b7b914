// The verdict on a document: what of it keeps it out, sockets or not.
import type { DocumentBlocker } from './blockers'
import { effectOf } from './blockers'
import type { DocumentCircumstances } from './circumstances'
import { type Confidence, strongest, weakest } from './confidence'
import { judgeSocket } from './judge-socket'
import { MEASURED, type Setting } from './regime'
import { isOfDocument, isUsed } from './rows'
import type { Cause, DocumentVerdict, Outcome, SocketVerdict } from './verdict'

/** What counts besides sockets, the ones first that are known to block. */
function blockersOf(document: DocumentCircumstances, { browser }: Setting): Cause[] {
  const { noStore, blockers, sockets } = document
  const isSocketUsed = document.socketEverUsed || sockets.some(isUsed)
  const mayBeUsed =
    !isSocketUsed && sockets.some((socket) => isOfDocument(socket) && !socket.ownerGone)
  const known: DocumentBlocker[] = [...new Set(blockers)]
  // Chromium caches what is no-store, until a socket is used
  if (noStore === true)
    known.unshift(
      browser.engine === 'chromium' && (isSocketUsed || mayBeUsed)
        ? 'no-store-with-socket'
        : 'no-store',
    )
  return known.flatMap((blocker): Cause[] => {
    const effect = effectOf(blocker, browser.engine)
    const may = effect === 'unknown' || (blocker === 'no-store-with-socket' && mayBeUsed)
    return effect === 'harmless' ? [] : [{ kind: 'blocker', may, blocker }]
  })
}

/** Sockets on a no-store document are named once, by the blocker. */
const ofSocket = (verdict: SocketVerdict): Cause[] => {
  const { kind, reason } = verdict
  if (reason.key === 'no-store-with-socket' || (kind !== 'blocks' && kind !== 'unknown')) return []
  return [{ kind: 'socket', may: kind === 'unknown', verdict }]
}

const ofFrame = (verdict: DocumentVerdict): Cause[] =>
  verdict.outcome === 'restored'
    ? []
    : [{ kind: 'frame', may: verdict.outcome === 'unknown', verdict }]

/** Blockers were measured in two versions; what one was is not likely to have changed in others. */
function confidenceOf(cause: Cause, { browser: { engine, version } }: Setting): Confidence {
  if (cause.kind !== 'blocker') return cause.verdict.confidence
  if (engine === 'webkit') return 'guess'
  return version === MEASURED[engine] ? 'measured' : 'documented'
}

function outcomeOf(because: readonly Cause[]): Outcome {
  if (because.some(({ may }) => !may)) return 'reloaded'
  return because.length > 0 ? 'unknown' : 'restored'
}

/** One cause is enough to be reloaded; to be restored, every socket and frame must be judged right. */
function sureOf(
  outcome: Outcome,
  because: readonly Cause[],
  sockets: readonly SocketVerdict[],
  document: DocumentCircumstances,
  setting: Setting,
): Confidence {
  switch (outcome) {
    case 'unknown':
      return 'guess'
    case 'reloaded':
      return strongest(
        'guess',
        ...because.filter(({ may }) => !may).map((cause) => confidenceOf(cause, setting)),
      )
    case 'restored':
      return weakest(
        setting.browser.engine === 'webkit' ? 'documented' : 'measured',
        ...[...sockets, ...document.frames].map(({ confidence }) => confidence),
      )
  }
}

export function judgeDocument(document: DocumentCircumstances, setting: Setting): DocumentVerdict {
  const sockets = document.sockets.map((socket) => judgeSocket(socket, document, setting))
  const causes = [
    ...blockersOf(document, setting),
    ...sockets.flatMap(ofSocket),
    ...document.frames.flatMap(ofFrame),
  ]
  const because = [...causes.filter(({ may }) => !may), ...causes.filter(({ may }) => may)]
  const outcome = outcomeOf(because)
  const confidence = sureOf(outcome, because, sockets, document, setting)
  const { document: id, frames } = document
  return { document: id, outcome, because, confidence, sockets, frames }
}
