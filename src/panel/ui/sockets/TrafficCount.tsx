// How many messages, and how many bytes, one way.
import { format } from '../words/local-format'
import { type MessageKey, t } from '../words/translate'
import './TrafficCount.css'

interface Props {
  readonly name: 'sent' | 'received'
  readonly sign: string
  readonly word: MessageKey
  readonly count: { readonly nth: number; readonly total: number }
}

export const TrafficCount = ({ name, sign, word, count: { nth, total } }: Props) => (
  <span class="socket-traffic number" data-cell={name} data-none={nth === 0} title={t(word)}>
    <span class="socket-traffic-sign">{sign}</span> {format.count(nth)}
    {nth > 0 && <span class="dim"> · {format.size(total)}</span>}
  </span>
)
