// The way back to the end of the message table, after scrolling up.
import { Icon } from '../layout/Icon'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import './NewestButton.css'

interface Props {
  /** Rows that have come since. */
  readonly count: number
  onClick(): void
}

export const NewestButton = ({ count, onClick }: Props) => (
  <button
    type="button"
    class="newest-button"
    data-testid="newest"
    title={t('newestHint')}
    onClick={onClick}
  >
    <Icon name="newest" />
    <span class="newest-word">{t('newest')}</span>
    {count > 0 && <span class="number">+{format.count(count)}</span>}
  </button>
)
