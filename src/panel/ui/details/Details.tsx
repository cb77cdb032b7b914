// The details pane: the chosen message, and the socket it belongs to.

import { Icon } from '../layout/Icon'
import { closeDetails } from '../layout/shortcuts'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { DetailsContent } from './DetailsContent'
import { DetailsTab } from './DetailsTab'
import './Details.css'

const TABS = ['message', 'socket'] as const

export function Details() {
  const panel = usePanel()
  panel.session.store.version.value
  return (
    <section class="details" data-testid="details" aria-label={t('details')}>
      <header class="details-head">
        <div class="details-tabs" role="tablist">
          {TABS.map((tab) => (
            <DetailsTab key={tab} tab={tab} />
          ))}
        </div>
        <button
          type="button"
          class="tool"
          data-testid="details-close"
          aria-label={t('closeDetails')}
          title={t('closeDetailsHint')}
          onClick={() => closeDetails(panel)}
        >
          <Icon name="close" />
        </button>
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
