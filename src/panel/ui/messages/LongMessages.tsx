// Below the table, while find or the filter looks through long messages: how many are left, or were left out.
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { longWords } from './long-words'
import './LongMessages.css'

export function LongMessages() {
  const { view } = usePanel().session
  const { find } = view
  find.version.value
  view.version.value
  const whole = (find.isOpen.value ? find.whole : null) ?? view.whole
  const said = longWords(whole)
  return (
    <div class="long-place" role="status">
      {said && (
        <p class="long-messages number" data-testid="long-messages">
          <span>{said.words}</span>
          {said.hasMore && (
            <button
              type="button"
              class="long-more"
              data-testid="long-more"
              title={t('longMoreHint')}
              onClick={() => whole?.more()}
            >
              {t('longMore')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
