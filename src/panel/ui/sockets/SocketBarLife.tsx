// One socket's part of a bar, as shapes of SVG.
import { closedAt } from '../../store/socket-times'
import type { SocketRecord } from '../../store/sockets'
import { BAND_HEIGHT, BAND_TOP, messagesPath, stretchOf } from './bar-paths'
import { failedAt, lifeSpans } from './life-spans'
import { fractionOf, type TimeRange } from './time-axis'

interface Props {
  readonly socket: SocketRecord
  readonly range: TimeRange
  /** px. */
  readonly width: number
  readonly now: number
  /** CLOSED lasts until now, where no other attempt comes after it. */
  readonly isLast: boolean
}

const MIDDLE = BAND_TOP + BAND_HEIGHT / 2

function failurePath(time: number | null, range: TimeRange, width: number): string | null {
  const fraction = time === null ? -1 : fractionOf(range, time)
  if (fraction < 0 || fraction > 1) return null
  return `M${Math.round(fraction * width)} ${MIDDLE - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`
}

export function SocketBarLife({ socket, range, width, now, isLast }: Props) {
  const end = closedAt(socket)
  const closed = end !== null && isLast ? stretchOf(range, end, now, width, 0) : null
  const failure = failurePath(failedAt(socket), range, width)
  return (
    <>
      {closed && (
        <rect data-phase="CLOSED" x={closed.x} y={MIDDLE - 0.5} width={closed.width} height={1} />
      )}
      {lifeSpans(socket, now).map(({ state, from, to }) => {
        const part = stretchOf(range, from, to, width, 2)
        return (
          part && (
            <rect
              key={from}
              data-phase={state}
              x={part.x}
              y={BAND_TOP}
              width={part.width}
              height={BAND_HEIGHT}
            />
          )
        )
      })}
      <path class="bar-sent" d={messagesPath(socket.activity, 'sent', range, width)} />
      <path class="bar-received" d={messagesPath(socket.activity, 'received', range, width)} />
      {failure && <path class="bar-failure" d={failure} />}
    </>
  )
}
