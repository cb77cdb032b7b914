// The states of a socket as a bar, each as long as it lasted against the others.
import type { Phase } from './lifecycle-phases'
import './PhaseBar.css'

interface Props {
  readonly phases: readonly Phase[]
  readonly now: number
}

export function PhaseBar({ phases, now }: Props) {
  return (
    <div class="phase-bar" aria-hidden="true">
      {phases
        .filter(({ state }) => state !== 'CLOSED')
        .map(({ state, begin, end }) => (
          <span key={begin} data-state={state} style={{ flexGrow: (end ?? now) - begin }} />
        ))}
    </div>
  )
}
