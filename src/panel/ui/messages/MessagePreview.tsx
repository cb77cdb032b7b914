// What a row says in its one line: the start of a payload, or what happened in words.
import { type Fact, payloadOf } from '../../../wire/facts'
import { eventWords } from './event-words'
import { type PayloadPreview, payloadPreview } from './payload-preview'
import { visibleText } from './visible-text'
import './MessagePreview.css'

/** Of a call that threw, the error counts more than what it was called with. */
function previewOf(fact: Fact): PayloadPreview {
  const payload = fact.kind === 'call-threw' ? null : payloadOf(fact)
  return payload ? payloadPreview(payload) : { style: 'words', text: visibleText(eventWords(fact)) }
}

export function MessagePreview({ fact }: { fact: Fact }) {
  const { style, text } = previewOf(fact)
  return (
    <span class="message-preview" data-style={style}>
      {text}
    </span>
  )
}
