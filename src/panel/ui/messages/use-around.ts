// What each row in view shows so that the first match in it is seen: of find, else of the filter.
import { useLayoutEffect, useMemo } from 'preact/hooks'
import { payloadOf } from '../../../wire/read-fact'
import { SEARCHED } from '../../../wire/table-limits'
import { firstMatch, type MatchPlace } from '../../store/query/first-match'
import type { Query } from '../../store/query/query'
import { RegexMarks } from '../../store/query/regex-marks'
import type { WholeScan } from '../../store/query/whole-scan'
import type { Row } from '../../store/rows'
import { usePanel } from '../panel-state'
import { previewAround, previewOfExcerpt } from './preview-around'
import { previewOf } from './preview-of'

/** The words of which a row shows the start. */
function wordsOf({ fact }: Row): string {
  const content = fact.kind === 'event-dispatched' ? null : payloadOf(fact)?.content
  return typeof content === 'string' ? content.slice(0, SEARCHED) : previewOf(fact).text
}

function usePlaceOf(query: Query | null): (text: string) => MatchPlace | null {
  const { host } = usePanel().session.view
  const known = useMemo(() => new RegexMarks(host), [host])
  known.version.value
  useLayoutEffect(() => known.ask())
  return (text) => query && firstMatch(text, query, known.rangesFor(query.markedRegexes, text))
}

/** `room`: in letters. null: the row shows its start. */
export function useAround(room: number): (row: Row) => string | null {
  const { view } = usePanel().session
  const { find, query } = view
  const found = usePlaceOf(find.isOpen.value ? find.query.value : null)
  const filtered = usePlaceOf(query.value)
  return (row) => {
    const text = wordsOf(row)
    const place = found(text)
    const excerpt = place ? null : excerptOf(find.whole, row)
    if (excerpt) return previewOfExcerpt(excerpt, room)
    const match = place ?? filtered(text)
    const other = match ? null : excerptOf(view.whole, row)
    return other ? previewOfExcerpt(other, room) : previewAround(text, match, room)
  }
}

const excerptOf = (whole: WholeScan | null, row: Row) => whole?.foundOf(row)?.excerpt ?? null
