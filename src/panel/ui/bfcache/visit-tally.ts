// How often a page came back, and how, in one line.
import type { Visit } from '../../bfcache/bfcache-view'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { outcomeOf } from './visit-lines'

/** A socket that was judged wrongly counts as well. */
const isWrong = ({ comparison }: Visit) =>
  comparison !== null &&
  [comparison.document, ...comparison.sockets.map(({ result }) => result)].includes('wrong')

export function tallyWords(visits: readonly Visit[]): string {
  const counted = (test: (visit: Visit) => boolean) => format.count(visits.filter(test).length)
  return t(
    'bfTally',
    counted((visit) => outcomeOf(visit) === 'restored'),
    counted((visit) => outcomeOf(visit) === 'reloaded'),
    counted(isWrong),
  )
}
