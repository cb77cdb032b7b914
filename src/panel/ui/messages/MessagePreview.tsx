// What a row says in its one line, in the style of what it is.
import type { Fact } from '../../../wire/facts'
import { previewOf } from './preview-of'
import './MessagePreview.css'

interface Props {
  readonly fact: Fact
  /** In place of its start: what is around the first match. */
  readonly around?: string | null
}

export function MessagePreview({ fact, around = null }: Props) {
  const { style, text } = previewOf(fact)
  return (
    <span class="message-preview" data-style={style}>
      {around ?? text}
    </span>
  )
}
