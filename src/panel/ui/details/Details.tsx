// The details pane: the chosen message, the socket it belongs to, and what the back/forward cache makes of both.

import { closeDetails } from '../commands/places'
import { IconButton } from '../layout/IconButton'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { DetailsContent } from './DetailsContent'
import { DetailsTab } from './DetailsTab'
import './Details.css'

export function Details() {
  const panel = usePanel()
  panel.session.store.version.value
  return (
    <section class="details" data-testid="details" aria-label={t('details')}>
      <header class="details-head">
        <div class="details-tabs" role="tablist">
          {panel.tabs.map((tab) => (
            <DetailsTab key={tab} tab={tab} />
          ))}
        </div>
        <IconButton
          icon="close"
          testid="details-close"
          label={t('closeDetails')}
          hint={t('closeDetailsHint')}
          onClick={() => closeDetails(panel)}
        />
      </header>
      <div
        id="details-panel"
        class="details-panel"
        role="tabpanel"
        aria-labelledby={`details-tab-${panel.tab.value}`}
      >
        <DetailsContent />
      </div>
    </section>
  )
}
