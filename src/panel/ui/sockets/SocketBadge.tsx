// A warning on a socket, with a count where it can be several.
import { format } from '../words/local-format'
import './SocketBadge.css'

interface Props {
  readonly kind: 'discarded' | 'threw' | 'blocked' | 'abnormal' | 'unopened' | 'growing'
  readonly sign: string
  readonly count?: number
  readonly title: string
}

export const SocketBadge = ({ kind, sign, count, title }: Props) => (
  <span class="socket-badge number" data-badge={kind} role="img" aria-label={title} title={title}>
    {sign} {count !== undefined && format.count(count)}
  </span>
)
