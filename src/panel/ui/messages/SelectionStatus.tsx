// Below the table, while several rows are chosen or something is copied: what they amount to.
import { useEffect, useMemo } from 'preact/hooks'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { plural, t } from '../words/translate'
import type { CopyState } from './row-copier'
import { summaryOf } from './selection-summary'
import './SelectionStatus.css'

/** ms for which it is told that something was copied. */
const SHOWN = 4_000

export function SelectionStatus() {
  const { copier, session } = usePanel()
  const rows = session.view.selection.rows.value
  const state = copier.state.value
  const summary = useMemo(() => (rows.size > 1 ? summaryOf(rows) : null), [rows])
  useEffect(() => {
    if (state.step !== 'copied') return
    const timer = setTimeout(() => copier.forget(), SHOWN)
    return () => clearTimeout(timer)
  }, [state, copier])
  const words = copyWords(state)
  if (summary === null && words === '') return null
  return (
    <div class="selection-status number" data-testid="selection-status" role="status">
      {summary && (
        <>
          <span>{plural(summary.rows, 'selectedOne', 'selectedOther')}</span>
          <span title={t('kindSent')}>
            <b class="sent">↑</b> {format.count(summary.sent.count)} ·{' '}
            {format.size(summary.sent.size)}
          </span>
          <span title={t('kindReceived')}>
            <b class="received">↓</b> {format.count(summary.received.count)} ·{' '}
            {format.size(summary.received.size)}
          </span>
          <span>{format.duration(summary.duration)}</span>
          {summary.rate !== null && <span>{rateWords(summary.rate)}</span>}
        </>
      )}
      <span class="selection-copy">{words}</span>
    </div>
  )
}

function rateWords(rate: number): string {
  const rounded = rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate)
  return plural(rounded, 'selectedRateOne', 'selectedRateOther')
}

function copyWords(state: CopyState): string {
  switch (state.step) {
    case 'idle':
      return ''
    case 'fetching':
      return t('copyFetching')
    case 'ready':
      return t('copyReady')
    case 'failed':
      return t('copyFailed')
    case 'copied': {
      const copied = plural(state.count, 'copiedOne', 'copiedOther')
      const left = state.left > 0 && plural(state.left, 'copiedLeftOne', 'copiedLeftOther')
      const cut = state.cut > 0 && plural(state.cut, 'copiedCutOne', 'copiedCutOther')
      return [copied, left, cut].filter(Boolean).join(' · ')
    }
  }
}
