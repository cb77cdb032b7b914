// One socket: its state, address and traffic in words, and its life as a bar.
// biome-ignore-all lint/a11y/useSemanticElements: a tree grid that is scrolled, only part of it is there
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is one tab stop, and names its active entry
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list has the keys
import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'
import { shownState } from '../words/ready-state-names'
import type { SocketEntry } from './list-entries'
import { SocketBar } from './SocketBar'
import { SocketLines } from './SocketLines'
import type { SocketColumns } from './socket-columns'
import type { TimeRange } from './time-axis'
import './SocketRow.css'

interface Props {
  readonly entry: SocketEntry
  readonly chosen: SocketRecord | null
  /** The keyboard is here. */
  readonly isActive: boolean
  readonly columns: SocketColumns
  readonly range: TimeRange
  /** px. */
  readonly axisWidth: number
  readonly height: number
  readonly now: number
}

export function SocketRow(props: Props) {
  const { entry, chosen, isActive, columns, range, axisWidth, height, now } = props
  const panel = usePanel()
  const { socket, attempt } = entry
  return (
    <div
      id={entry.id}
      class="socket-row"
      data-testid="socket-row"
      data-key={socket.key}
      data-state={shownState(socket)}
      data-past={socket.document.past}
      data-in-chain={entry.parent?.startsWith('chain') === true}
      role="row"
      aria-level={entry.level}
      aria-selected={socket === chosen}
      data-active={isActive}
      aria-posinset={entry.place}
      aria-setsize={entry.places}
      style={{ height: `${height}px` }}
      onClick={() => {
        panel.list.cursor.value = entry.id
        panel.showSocket(socket)
      }}
    >
      <SocketLines socket={socket} attempt={attempt} columns={columns} now={now} />
      {columns.has('axis') && (
        <SocketBar sockets={[socket]} range={range} width={axisWidth} now={now} />
      )}
    </div>
  )
}
