// Stands where there is no socket at all, while something else of the page is looked at.
import { ReloadButton } from '../status/ReloadButton'
import { t } from '../words/translate'
import './NoSockets.css'

export const NoSockets = () => (
  <div class="no-sockets" data-testid="no-sockets">
    <p class="dim">{t('statusEmptyText')}</p>
    <ReloadButton />
  </div>
)
