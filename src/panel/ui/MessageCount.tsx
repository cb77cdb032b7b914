// How many messages, and exactly how many bytes.
import { format } from './local-format'
import { plural } from './translate'

export function MessageCount({ nth, total }: { nth: number; total: number }) {
  return (
    <span class="number">
      {plural(nth, 'messagesOne', 'messagesOther')} · {format.exactSize(total)}
    </span>
  )
}
