// Whether what was captured is kept when the page navigates.
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import './PreserveLog.css'

export function PreserveLog() {
  const { preserveLog } = usePanel().session.store
  return (
    <label class="tool-check" title={t('preserveHint')}>
      <input
        type="checkbox"
        data-testid="preserve"
        checked={preserveLog.value}
        onChange={(event) => {
          preserveLog.value = event.currentTarget.checked
        }}
      />
      {t('preserve')}
    </label>
  )
}
