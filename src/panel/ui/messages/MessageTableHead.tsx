// The names of the columns of the message table.
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is one tab stop, and names its active entry
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows out of view
import { t } from '../words/translate'
import './MessageTableHead.css'

/** px. */
export const MESSAGE_HEAD_HEIGHT = 22

export function MessageTableHead() {
  return (
    <div class="message-head" role="row" aria-rowindex={1}>
      <span role="columnheader" aria-label={t('columnDirection')} />
      <span class="message-head-socket" role="columnheader" title={t('columnSocket')}>
        #
      </span>
      <span role="columnheader">{t('columnPreview')}</span>
      <span class="message-head-end" role="columnheader">
        {t('columnSize')}
      </span>
      <span class="message-head-end message-head-time" role="columnheader">
        {t('columnTime')}
      </span>
      <span class="message-head-end" role="columnheader" title={t('columnDeltaHint')}>
        {t('columnDelta')}
      </span>
    </div>
  )
}
