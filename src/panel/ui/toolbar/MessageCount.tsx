// How many messages, and exactly how many bytes.
import { format } from '../words/local-format'
import { plural } from '../words/translate'

export function MessageCount({ nth, total }: { nth: number; total: number }) {
  return (
    <span class="number">
      {plural(nth, 'messagesOne', 'messagesOther')} · {format.exactSize(total)}
    </span>
  )
}
