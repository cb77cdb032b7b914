// The first entry of the list of sockets: the messages of all of them, and what went through those that are listed.
// biome-ignore-all lint/a11y/useSemanticElements: a tree grid that is scrolled, only part of it is there
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is one tab stop, and names its active entry
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list has the keys

import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { TrafficCount } from './TrafficCount'
import { trafficSum } from './traffic-sum'
import { goTo } from './use-list-keys'
import './AllSockets.css'

interface Props {
  readonly isChosen: boolean
  /** The keyboard is here. */
  readonly isActive: boolean
  /** Of all sockets. */
  readonly count: number
  /** Those that the list has. */
  readonly listed: readonly SocketRecord[]
  /** Entries of its level, this one included. */
  readonly places: number
}

export function AllSockets({ isChosen, isActive, count, listed, places }: Props) {
  const panel = usePanel()
  const { sent, received } = trafficSum(listed)
  const shown = listed.length
  return (
    <div
      id="all-sockets"
      class="all-sockets"
      data-testid="all-sockets"
      role="row"
      aria-level={1}
      aria-selected={isChosen}
      data-active={isActive}
      aria-posinset={1}
      aria-setsize={places}
      onClick={() => goTo(panel, undefined)}
    >
      <span role="gridcell">{t('allSockets')}</span>
      <span class="all-sockets-count number dim" role="gridcell" data-testid="socket-count">
        {shown === count
          ? format.count(count)
          : t('rowsOf', format.count(shown), format.count(count))}
      </span>
      <span class="all-sockets-traffic" role="gridcell" data-testid="traffic-sum">
        {sent.nth > 0 && <TrafficCount name="sent" sign="↑" word="kindSent" count={sent} />}
        {received.nth > 0 && (
          <TrafficCount name="received" sign="↓" word="kindReceived" count={received} />
        )}
      </span>
    </div>
  )
}
