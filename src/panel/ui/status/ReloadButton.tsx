// Reloads the inspected page: then its sockets are seen from their first moment.
import { browser } from '../../../platform/browser'
import { t } from '../words/translate'
import './ReloadButton.css'

export const ReloadButton = () => (
  <button
    type="button"
    class="reload-button"
    data-testid="reload"
    onClick={() => void browser.devtools.inspectedWindow.reload()}
  >
    {t('reloadPage')}
  </button>
)
