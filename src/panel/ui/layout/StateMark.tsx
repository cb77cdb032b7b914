// readyState as a shape: growing, full, shrinking, empty; never by colour alone.
import type { ShownState } from '../words/ready-state-names'
import './StateMark.css'

const SHAPES: Readonly<Record<ShownState, string>> = {
  CONNECTING: 'M5 1.2a3.8 3.8 0 1 1-3.8 3.8',
  OPEN: 'M5 1.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 1 1 0-7.6Z',
  CLOSING: 'M5 1.2a3.8 3.8 0 1 0 0 7.6Z',
  CLOSED: 'M1.8 1.8h6.4v6.4H1.8Z',
  opened: 'M5 1.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 1 1 0-7.6Z',
  gone: 'm2 2 6 6M8 2 2 8',
}

export const StateMark = ({ state }: { state: ShownState }) => (
  <svg class="state-mark" data-state={state} viewBox="0 0 10 10" aria-hidden="true">
    <path d={SHAPES[state]} />
  </svg>
)
