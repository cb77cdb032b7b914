// What has changed since the message of this kind before, where there is one.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { payloadOf } from '../../../wire/read-fact'
import type { Row } from '../../store/rows'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { DiffCompared } from './DiffCompared'
import { previousMessage } from './previous-message'
import './DiffView.css'

export function DiffView({ row }: { row: Row }) {
  const { store, payloads } = usePanel().session
  const { all } = store.rows
  store.epoch.value
  const [brought, setBrought] = useState(0)
  const content = payloadOf(row.fact)?.content
  // rows are only added behind it, and dropped as the epoch tells
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content decides the shape
  const search = useMemo(() => previousMessage(all, row), [all, row, content, brought])
  const { found: previous, away } = search
  useEffect(() => {
    let isWanted = true
    if (away) void payloads.bring([away]).then(() => isWanted && setBrought((times) => times + 1))
    return () => {
      isWanted = false
    }
  }, [away, payloads])
  if (away) return null
  return (
    <section class="diff" data-testid="payload-diff" aria-label={t('viewDiff')}>
      {previous ? (
        <DiffCompared key={previous.row.id} row={row} previous={previous} />
      ) : (
        <p class="diff-with dim">{t('diffNone')}</p>
      )}
    </section>
  )
}
