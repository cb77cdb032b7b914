// One of the tabs of the details pane; the arrow keys go to the others.
import { useLayoutEffect, useRef } from 'preact/hooks'
import { FindingCount } from '../findings/FindingCount'
import { usePanel } from '../panel-state'
import type { Tab } from '../tabs'
import { type MessageKey, t } from '../words/translate'
import './DetailsTab.css'

const HINTS: Readonly<Partial<Record<Tab, MessageKey>>> = {
  lifecycle: 'lcTabHint',
  act: 'actTabHint',
  charts: 'chartTabHint',
  bfcache: 'bfTitle',
  findings: 'fdTabHint',
  lesson: 'lsTabHint',
}

const WORDS: Readonly<Record<Tab, MessageKey>> = {
  message: 'tabMessage',
  decoded: 'tabDecoded',
  socket: 'tabSocket',
  lifecycle: 'lcTab',
  act: 'actTab',
  charts: 'chartTab',
  bfcache: 'bfTab',
  findings: 'fdTab',
  lesson: 'lsTab',
}

function neighbour(tab: Tab, tabs: readonly Tab[], step: 1 | -1): Tab {
  const index = tabs.indexOf(tab) + step
  return tabs[(index + tabs.length) % tabs.length] ?? tab
}

export function DetailsTab({ tab }: { tab: Tab }) {
  const panel = usePanel()
  const hint = HINTS[tab]
  const isChosen = panel.tab.value === tab
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (isChosen) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isChosen])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    panel.tab.value = neighbour(tab, panel.tabs, event.key === 'ArrowLeft' ? -1 : 1)
    document.getElementById(`details-tab-${panel.tab.value}`)?.focus()
  }
  return (
    <button
      ref={button}
      id={`details-tab-${tab}`}
      type="button"
      class="details-tab"
      data-testid={tab === 'bfcache' ? 'bfcache-tab' : `details-tab-${tab}`}
      title={hint && t(hint)}
      role="tab"
      aria-selected={isChosen}
      aria-controls="details-panel"
      tabIndex={isChosen ? 0 : -1}
      onClick={() => {
        panel.tab.value = tab
      }}
      onKeyDown={onKeyDown}
    >
      {t(WORDS[tab])}
      {tab === 'findings' && <FindingCount />}
    </button>
  )
}
