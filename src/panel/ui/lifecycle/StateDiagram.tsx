// The state machine of readyState: the way that the socket took, and the state at the moment that is shown.
import { useRef } from 'preact/hooks'
import type { SocketRecord } from '../../store/sockets'
import { t } from '../words/translate'
import { STATES } from './edges'
import type { Past } from './moments'
import { StateArrows } from './StateArrows'
import { StateEntry } from './StateEntry'
import './StateDiagram.css'

interface Props {
  readonly socket: SocketRecord
  readonly past: Past
  readonly at: number
}

export function StateDiagram({ socket, past, at }: Props) {
  const diagram = useRef<HTMLDivElement>(null)
  return (
    <div ref={diagram} class="state-diagram" data-testid="state-diagram">
      <StateArrows diagram={diagram} turns={past.turns} at={at} />
      <ol aria-label={t('lcDiagram')}>
        {STATES.map((state) => (
          <StateEntry key={state} state={state} socket={socket} past={past} at={at} />
        ))}
      </ol>
    </div>
  )
}
