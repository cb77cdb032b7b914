// The arrows of the state machine, drawn between its boxes as they lie; what they say is in the boxes' labels.
import type { RefObject } from 'preact'
import { edgePath, startPath } from './edge-paths'
import { EDGES, edgeState, STATES } from './edges'
import type { Turn } from './moments'
import { usePlaces } from './use-places'
import './StateArrows.css'

interface Props {
  readonly diagram: RefObject<HTMLElement | null>
  readonly turns: readonly Turn[]
  readonly at: number
}

export function StateArrows({ diagram, turns, at }: Props) {
  const places = usePlaces(diagram)
  const [first, second] = places
  if (!first || !second) return null
  const isVertical = second.top > first.top
  const start = startPath(first, isVertical)
  return (
    <svg class="state-arrows" aria-hidden="true">
      <circle cx={start.cx} cy={start.cy} r={3.5} />
      <path d={start.d} data-taken="taken" />
      {EDGES.map((edge) => {
        const from = places[STATES.indexOf(edge.from)]
        const to = places[STATES.indexOf(edge.to)]
        return (
          from &&
          to && (
            <path
              key={`${edge.from} ${edge.to}`}
              d={edgePath(edge, from, to, isVertical)}
              data-edge={`${edge.from} ${edge.to}`}
              data-taken={edgeState(edge, turns, at)}
            />
          )
        )
      })}
    </svg>
  )
}
