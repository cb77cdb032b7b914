// After a clear, for a while: how much is gone, and the way back.
import { IconButton } from '../layout/IconButton'
import { usePanel } from '../panel-state'
import { plural, t } from '../words/translate'
import { commandKey } from './this-keyboard'
import './ClearedNotice.css'

export function ClearedNotice() {
  const panel = usePanel()
  const cleared = panel.cleared.value
  return (
    <div class="cleared-place" role="status">
      {cleared && (
        <div class="cleared" data-testid="cleared">
          <span>{plural(cleared.rows, 'clearedOne', 'clearedOther')}</span>
          <button
            type="button"
            class="cleared-undo"
            data-testid="undo-clear"
            title={t('undoHint', commandKey('Z'))}
            onClick={() => panel.undoClear()}
          >
            {t('undo')}
          </button>
          <IconButton
            icon="close"
            testid="cleared-close"
            label={t('undoDismiss')}
            onClick={() => panel.forgetCleared()}
          />
        </div>
      )}
    </div>
  )
}
