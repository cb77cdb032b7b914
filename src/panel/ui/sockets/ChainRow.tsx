// Several attempts at the same connection in one row: how the newest stands, how many there were, and
// on the axis how long the page waited between them.
// biome-ignore-all lint/a11y/useSemanticElements: a tree grid that is scrolled, only part of it is there
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is one tab stop, and names its active entry
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list has the keys
import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'
import { shownState } from '../words/ready-state-names'
import { plural } from '../words/translate'
import type { ChainEntry } from './list-entries'
import { SocketBar } from './SocketBar'
import { SocketLines } from './SocketLines'
import type { SocketColumns } from './socket-columns'
import { Twisty } from './Twisty'
import type { TimeRange } from './time-axis'
import './ChainRow.css'

interface Props {
  readonly entry: ChainEntry
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

function CountOfAttempts({ count }: { count: number }) {
  return (
    <span class="chain-count number" data-cell="attempts">
      {plural(count, 'listAttemptsOne', 'listAttemptsOther')}
    </span>
  )
}

export function ChainRow(props: Props) {
  const { entry, chosen, isActive, columns, range, axisWidth, height, now } = props
  const panel = usePanel()
  const { newest, sockets, isOpen } = entry
  // unfolded, it is the row of the socket itself that tells
  const isChosen = chosen !== null && (isOpen ? isActive : sockets.includes(chosen))
  const attempt = panel.session.store.attemptOf(newest)
  return (
    <div
      id={entry.id}
      class="socket-row chain-row"
      data-testid="chain-row"
      data-state={shownState(newest)}
      data-past={newest.document.past}
      role="row"
      aria-level={entry.level}
      aria-expanded={isOpen}
      aria-selected={isChosen}
      data-active={isActive}
      aria-posinset={entry.place}
      aria-setsize={entry.places}
      style={{ height: `${height}px` }}
      onClick={() => {
        panel.list.cursor.value = entry.id
        panel.showSocket(newest)
      }}
      onDblClick={() => panel.list.toggle(entry.id)}
    >
      <SocketLines
        {...{ socket: newest, attempt, columns, now }}
        twisty={<Twisty id={entry.id} isOpen={isOpen} />}
        count={<CountOfAttempts count={sockets.length} />}
      />
      {columns.has('axis') && (
        <SocketBar sockets={sockets} range={range} width={axisWidth} now={now} />
      )}
    </div>
  )
}
