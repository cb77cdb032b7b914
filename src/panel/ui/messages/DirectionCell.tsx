// The sign of a row, and before it the gutter: whether the row is bookmarked.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list has the keys
// biome-ignore-all lint/a11y/noStaticElementInteractions: the list has the keys
import type { Row } from '../../store/rows'
import { Icon } from '../layout/Icon'
import { t } from '../words/translate'
import { FACT_SIGNS } from './fact-signs'
import { MessageCell } from './MessageCell'
import './DirectionCell.css'

interface Props {
  readonly row: Row
  readonly isBookmarked: boolean
  onToggle(): void
}

export function DirectionCell({ row, isBookmarked, onToggle }: Props) {
  const { sign, word } = FACT_SIGNS[row.fact.kind]
  const label = isBookmarked ? `${t(word)}, ${t('bookmarked')}` : t(word)
  return (
    <MessageCell name="direction" label={label} title={t(word)}>
      <span
        class="row-gutter"
        data-testid="row-gutter"
        data-on={isBookmarked}
        title={t('bookmarkToggle')}
        onClick={(event) => {
          event.stopPropagation()
          onToggle()
        }}
      >
        <Icon name="bookmark" />
      </span>
      {sign}
    </MessageCell>
  )
}
