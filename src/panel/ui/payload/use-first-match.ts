// Where the open find first matches in a payload: at once in a short text, by the worker in a long one.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { REGEX_SLICE_BUDGET, SEARCHED } from '../../../wire/table-limits'
import { firstMatch, type MatchPlace } from '../../store/query/first-match'
import type { Query } from '../../store/query/query'
import { RegexRunner } from '../../store/query/regex-runner'
import { soughtIn } from '../../store/query/whole-query'
import { usePanel } from '../panel-state'

interface Answer {
  readonly text: string | null
  readonly query: Query | null
  readonly match: MatchPlace | null
}

const isShort = (text: string, { markedRegexes }: Query) =>
  text.length <= SEARCHED && markedRegexes.length === 0

/** null: it is not known yet, or there is none. */
export function useFirstMatch(text: string | null): MatchPlace | null {
  const { find, host } = usePanel().session.view
  const query = find.isOpen.value ? find.query.value : null
  const runner = useMemo(() => new RegexRunner(host), [host])
  const [answer, setAnswer] = useState<Answer>({ text: null, query: null, match: null })
  const atOnce = useMemo(
    () =>
      text !== null && query !== null && isShort(text, query) ? firstMatch(text, query) : null,
    [text, query],
  )
  useEffect(() => {
    if (text === null || query === null || isShort(text, query)) return
    const regexes = soughtIn(query)
    if (regexes.length === 0) return
    const job = { wants: 'first', regexes, texts: [text] } as const
    void runner.run(job, REGEX_SLICE_BUDGET).then((result) => {
      if (result) setAnswer({ text, query, match: result.excerpts[0]?.match ?? null })
    })
    return () => runner.cancel()
  }, [text, query, runner])
  if (atOnce !== null) return atOnce
  return answer.text === text && answer.query === query ? answer.match : null
}
