// An empty table says why it is empty, and how to fill it again.
import { type PanelState, usePanel } from '../panel-state'
import { plural, t } from '../words/translate'
import { EmptyWayOut } from './EmptyWayOut'
import { type EmptyReason, emptyReason } from './empty-reason'
import './NoMessages.css'

function wordsOf(reason: EmptyReason, { session: { view } }: PanelState): string {
  switch (reason) {
    case 'filtering':
      return t('filtering')
    case 'paused':
      return plural(view.waiting.value, 'emptyPausedOne', 'emptyPausedOther')
    case 'filter':
      return t(view.socket.value === null ? 'noMatches' : 'emptyFilteredSocket')
    case 'heartbeats':
      return t('emptyHeartbeats')
    case 'unseen':
      return t('emptyUnseen')
    case 'socket':
      return t('emptySocket')
    case 'none':
      return t('noMessages')
  }
}

export function NoMessages() {
  const panel = usePanel()
  const { store, view } = panel.session
  const reason = emptyReason({
    isFiltering: view.scanned.value !== null,
    waiting: view.waiting.value,
    isFiltered: view.filter.value.trim() !== '',
    hidesHeartbeats: view.hidesHeartbeats.value && store.rows.heartbeats.value > 0,
    source: view.socket.value?.source ?? null,
  })
  return (
    <div class="no-messages" data-testid="no-messages" data-reason={reason}>
      <p class="dim">{wordsOf(reason, panel)}</p>
      <div class="no-messages-ways">
        {reason === 'paused' && (
          <EmptyWayOut testid="resume" word="resume" onClick={() => panel.togglePause()} />
        )}
        {reason === 'heartbeats' && (
          <EmptyWayOut
            testid="heartbeats"
            word="heartbeatsShow"
            onClick={() => {
              view.hidesHeartbeats.value = false
            }}
          />
        )}
        {reason === 'filter' && (
          <EmptyWayOut
            testid="clear"
            word="filterClear"
            onClick={() => {
              view.filter.value = ''
            }}
          />
        )}
        {view.socket.value !== null && reason !== 'filtering' && (
          <EmptyWayOut testid="all" word="allSockets" onClick={() => panel.chooseSocket(null)} />
        )}
      </div>
    </div>
  )
}
