// One of the tabs of the details pane; the arrow keys go to the other.
import { type Tab, usePanel } from '../panel-state'
import { t } from '../words/translate'
import './DetailsTab.css'

export function DetailsTab({ tab }: { tab: Tab }) {
  const panel = usePanel()
  const isChosen = panel.tab.value === tab
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    panel.tab.value = tab === 'message' ? 'socket' : 'message'
    document.getElementById(`details-tab-${panel.tab.value}`)?.focus()
  }
  return (
    <button
      id={`details-tab-${tab}`}
      type="button"
      class="details-tab"
      data-testid={`details-tab-${tab}`}
      role="tab"
      aria-selected={isChosen}
      aria-controls="details-panel"
      tabIndex={isChosen ? 0 : -1}
      onClick={() => {
        panel.tab.value = tab
      }}
      onKeyDown={onKeyDown}
    >
      {t(tab === 'message' ? 'tabMessage' : 'tabSocket')}
    </button>
  )
}
