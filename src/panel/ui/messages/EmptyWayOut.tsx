// A button in an empty table: one of the ways to rows again.
import { type MessageKey, t } from '../words/translate'
import './EmptyWayOut.css'

interface Props {
  readonly testid: string
  readonly word: MessageKey
  onClick(): void
}

export const EmptyWayOut = ({ testid, word, onClick }: Props) => (
  <button
    type="button"
    class="empty-way-out"
    data-testid={`no-messages-${testid}`}
    onClick={onClick}
  >
    {t(word)}
  </button>
)
