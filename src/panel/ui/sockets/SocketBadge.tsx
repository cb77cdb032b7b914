// A warning on a socket, with a count.
import { format } from '../words/local-format'
import './SocketBadge.css'

interface Props {
  readonly kind: 'discarded' | 'threw'
  readonly sign: string
  readonly count: number
  readonly title: string
}

export const SocketBadge = ({ kind, sign, count, title }: Props) => (
  <span class="socket-badge number" data-badge={kind} title={title}>
    {sign} {format.count(count)}
  </span>
)
