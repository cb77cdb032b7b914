// What the chosen message asked or answered, how long that took, and the way there.
import type { Row } from '../../store/rows'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { isWaiting, pairOf } from './pair'
import './DecodedPair.css'

export function DecodedPair({ row }: { readonly row: Row }) {
  const panel = usePanel()
  const { store } = panel.session
  store.version.value
  const pair = pairOf(row, store.rows.all)
  if (pair === null)
    return isWaiting(row) ? <p class="decoded-pair dim">{t('decodedUnanswered')}</p> : null
  const took = format.duration(pair.took)
  return (
    <p class="decoded-pair">
      <span>{t(pair.isAnswer ? 'decodedAnswers' : 'decodedAnswered', took)}</span>
      <button
        type="button"
        class="decoded-pair-go"
        data-testid="pair-go"
        onClick={() => panel.goTo(pair.other)}
      >
        {t(pair.isAnswer ? 'menuToQuestion' : 'menuToAnswer')}
      </button>
    </p>
  )
}
