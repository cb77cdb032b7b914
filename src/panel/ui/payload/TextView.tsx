// Text as it is, wrapped; or raw, with its lines as they are and nothing invisible. A match is brought into view.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { MatchPlace } from '../../store/query/first-match'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { rawText } from './raw-text'
import { cutOf, partsWith, START, TEXT_PART } from './text-parts'
import { useMarkedMatch } from './use-marked-match'
import './TextView.css'

interface Props {
  readonly text: string
  readonly isRaw?: boolean
  readonly match?: MatchPlace | null
}

/** Where a match stands in what is shown of the text; raw, characters before it may have become words. */
function placeIn(text: string, from: number, isRaw: boolean, match: MatchPlace): MatchPlace {
  if (!isRaw) return { start: match.start - from, end: match.end - from }
  const start = rawText(text.slice(from, match.start)).length
  return { start, end: start + rawText(text.slice(match.start, match.end)).length }
}

export function TextView({ text, isRaw = false, match = null }: Props) {
  const [parts, setParts] = useState(START)
  const pre = useRef<HTMLPreElement>(null)
  useEffect(() => {
    if (match) setParts((shown) => partsWith(shown, match.start))
  }, [match])
  const { from, to } = cutOf(parts, text.length)
  const part = text.slice(from, to)
  const shown = useMemo(() => (isRaw ? rawText(part) : part), [part, isRaw])
  const isShown = match !== null && match.start >= from && match.end <= to
  const place = useMemo(
    () => (isShown && match ? placeIn(text, from, isRaw, match) : null),
    [text, from, isRaw, match, isShown],
  )
  useMarkedMatch(pre, place)
  const rest = text.length - to
  return (
    <section class="text-view" data-raw={isRaw} aria-label={t(isRaw ? 'viewRaw' : 'viewText')}>
      {from > 0 && (
        <button
          type="button"
          class="text-more"
          data-testid="text-before"
          onClick={() => setParts({ ...parts, first: parts.first - 1 })}
        >
          {t('showTextBefore', format.count(TEXT_PART), format.count(from))}
        </button>
      )}
      <pre ref={pre} data-testid={isRaw ? 'payload-raw' : 'payload-text'}>
        {shown}
      </pre>
      {rest > 0 && (
        <button
          type="button"
          class="text-more"
          onClick={() => setParts({ ...parts, end: parts.end + 1 })}
        >
          {t('showMoreText', format.count(Math.min(TEXT_PART, rest)), format.count(rest))}
        </button>
      )}
    </section>
  )
}
