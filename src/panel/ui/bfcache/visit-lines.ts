// A return as a table: for the page and each socket what was predicted, what happened, and whether it fits.
import type { Result, SocketReturn } from '../../../bfcache/outcome'
import type { DocumentVerdict, SocketVerdict } from '../../../bfcache/verdict'
import type { JudgedSocket, Visit } from '../../bfcache/bfcache-view'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { SHORT_KINDS } from './verdict-words'

export interface SocketLine {
  readonly socket: JudgedSocket
  readonly predicted: SocketVerdict
  /** null: it was not seen, or the page has not come back, or came back without it. */
  readonly seen: SocketReturn | null
  /** null: not known yet. */
  readonly result: Result | null
}

/** null: the page has not come back. */
export const outcomeOf = ({ happened }: Visit): 'restored' | 'reloaded' | null =>
  happened && (happened.restored ? 'restored' : 'reloaded')

const verdictsIn = ({ sockets, frames }: DocumentVerdict): readonly SocketVerdict[] => [
  ...sockets,
  ...frames.flatMap(verdictsIn),
]

/** What was predicted wrongly first. */
export function socketLines(visit: Visit): readonly SocketLine[] {
  const lines = linesOf(visit)
  const isWrong = ({ result }: SocketLine) => result === 'wrong'
  return [...lines.filter(isWrong), ...lines.filter((line) => !isWrong(line))]
}

/** Sockets that were neither said to be touched nor were are left out: closed ones can be many. */
function linesOf(visit: Visit): readonly SocketLine[] {
  const { predicted, sockets, happened, comparison } = visit
  return verdictsIn(predicted).flatMap((verdict) => {
    const socket = sockets.find(({ key }) => key === verdict.socket)
    if (!socket) return []
    const ofSocket = (other: { readonly socket: number }) => other.socket === verdict.socket
    const seen = happened?.sockets.find(ofSocket) ?? null
    const result = comparison?.sockets.find(ofSocket)?.result ?? null
    const isQuiet =
      verdict.kind === 'no-effect' && result !== 'wrong' && (seen?.cutAfter ?? null) === null
    return isQuiet ? [] : [{ socket, predicted: verdict, seen, result }]
  })
}

export function predictedWords({ predicted: { kind, bytesLost } }: SocketLine): string {
  const lost = bytesLost > 0 ? [t('bfLoses', format.exactSize(bytesLost))] : []
  return [t(SHORT_KINDS[kind]), ...lost].join(' · ')
}

function seenWords({ cutAfter, reconnectedAfter, bytesLost }: SocketReturn): string {
  const lost = bytesLost === null || bytesLost === 0 ? [] : [format.exactSize(bytesLost)]
  if (cutAfter === null) return t('bfHappenedNotCut')
  return [
    t('bfHappenedCut', format.duration(cutAfter)),
    reconnectedAfter === null
      ? t('bfHappenedStayed')
      : t('bfHappenedReconnected', format.duration(reconnectedAfter)),
    ...lost.map((bytes) => t('bfHappenedLost', bytes)),
  ].join(' · ')
}

/** @param visit the one that the line is of. */
export function happenedWords({ seen }: SocketLine, { happened, isSettled }: Visit): string {
  if (happened === null) return t('bfNotBack')
  if (!happened.restored) return t('bfHappenedGone')
  // until then "not cut" and "did not reconnect" would be said too early
  if (!isSettled) return t('bfWatching')
  return seen === null ? t('bfHappenedUnseen') : seenWords(seen)
}
