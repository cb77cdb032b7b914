// The life of a socket, or of several attempts, on the time axis: states, messages each way, failures, back-offs.
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is one tab stop, and names its active entry
// biome-ignore-all lint/a11y/useSemanticElements: a tree grid that is scrolled, only part of it is there
import { closedAt } from '../../store/socket-times'
import type { SocketRecord } from '../../store/sockets'
import { BAR_HEIGHT, backOffsPath } from './bar-paths'
import { barWords, chainWords } from './bar-words'
import { SocketBarLife } from './SocketBarLife'
import type { TimeRange } from './time-axis'
import './SocketBar.css'

interface Props {
  /** Oldest first. */
  readonly sockets: readonly SocketRecord[]
  readonly range: TimeRange
  /** px. */
  readonly width: number
  readonly now: number
}

function backOffsOf(sockets: readonly SocketRecord[]) {
  return sockets.flatMap(({ createdAt }, index) => {
    const before = sockets[index - 1]
    const from = before ? closedAt(before) : null
    return from === null || createdAt === null ? [] : [{ from, to: createdAt }]
  })
}

/** An attempt of which nothing is in sight is not drawn. */
const isInRange = (socket: SocketRecord, { from, to }: TimeRange) =>
  socket.firstSeenAt <= to && (closedAt(socket) ?? to) >= from

export function SocketBar({ sockets, range, width, now }: Props) {
  const [first] = sockets
  const isChain = sockets.length > 1
  const words = first && !isChain ? barWords(first, now) : chainWords(backOffsOf(sockets))
  return (
    <div class="socket-bar" role="gridcell" title={words}>
      <svg role="img" aria-label={words} width={width} height={BAR_HEIGHT}>
        {isChain && (
          <path class="bar-back-offs" d={backOffsPath(backOffsOf(sockets), range, width)} />
        )}
        {sockets
          .filter((socket, index) => isInRange(socket, range) || index === sockets.length - 1)
          .map((socket) => (
            <SocketBarLife
              key={socket.key}
              {...{ socket, range, width, now }}
              isLast={socket === sockets.at(-1)}
            />
          ))}
      </svg>
    </div>
  )
}
