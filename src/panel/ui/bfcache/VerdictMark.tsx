// What happens to a socket or a page as a shape; never by colour alone.
import type { Outcome, VerdictKind } from '../../../bfcache/verdict'
import './VerdictMark.css'

type Shape = VerdictKind | Outcome

const RETURN = 'M8.6 5A3.6 3.6 0 1 1 7.4 2.3M7.6.6v2H5.6'
const BARRED = 'M5 1.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 1 1 0-7.6ZM2.9 5h4.2'
const ASKED = 'M3.2 3.3a1.8 1.8 0 1 1 2.7 1.6c-.6.4-.9.7-.9 1.4M5 8.4v.3'

const SHAPES: Readonly<Record<Shape, string>> = {
  'no-effect': 'M2 5h6',
  blocks: BARRED,
  'cut-reconnects': RETURN,
  'cut-no-reconnect': 'M.8 5h2.4M6.8 5h2.4M3.6 8.2l2.8-6.4',
  'lives-on': 'M1.6 5.4 4 7.8 8.4 2.4',
  unknown: ASKED,
  restored: 'M1.6 5.4 4 7.8 8.4 2.4',
  reloaded: BARRED,
}

export const VerdictMark = ({ kind }: { kind: Shape }) => (
  <svg class="verdict-mark" data-kind={kind} viewBox="0 0 10 10" aria-hidden="true">
    <path d={SHAPES[kind]} />
  </svg>
)
