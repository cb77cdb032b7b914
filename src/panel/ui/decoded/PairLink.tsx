// How long an answer took, beside it and beside its question: a click goes to the other.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the menu of the row and its details do the same
// biome-ignore-all lint/a11y/noStaticElementInteractions: the list has the keys
import type { DecodedRow } from '../../store/decoded'
import type { Row } from '../../store/rows'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { isWaiting, pairOf } from './pair'
import './PairLink.css'

interface Props {
  readonly row: Row
  /** Changes with what is said of the row. */
  readonly decoded: DecodedRow
}

export function PairLink({ row, decoded }: Props) {
  const panel = usePanel()
  const { store } = panel.session
  store.version.value
  if (decoded.role === 'heartbeat') return null
  const pair = pairOf(row, store.rows.all)
  if (pair === null)
    return isWaiting(row) ? (
      <span class="pair-link number dim" data-testid="unanswered" title={t('decodedUnanswered')}>
        ↪ …
      </span>
    ) : null
  const took = format.duration(pair.took)
  const title = t(pair.isAnswer ? 'decodedToQuestion' : 'decodedToAnswer', took)
  return (
    <span
      class="pair-link number"
      data-testid="pair-link"
      data-answer={pair.isAnswer}
      title={title}
      onClick={(event) => {
        event.stopPropagation()
        panel.goTo(pair.other)
      }}
    >
      {pair.isAnswer ? '↩' : '↪'} {took}
    </span>
  )
}
