// How a message that was sent got away, in a sentence.
import type { Row } from '../../store/rows'
import { fateWords } from './fate-words'
import './MessageFate.css'

export function MessageFate({ row }: { row: Row }) {
  const words = fateWords(row)
  if (words === null) return null
  return (
    <p class="message-fate" data-testid="message-fate">
      {words}
    </p>
  )
}
