// What a row says in its one line: the start of a payload, or what happened in words.
import type { Fact } from '../../../wire/facts'
import { payloadOf } from '../../../wire/read-fact'
import { rowText } from '../../store/row-text'
import { eventWords } from './event-words'
import { type PayloadPreview, payloadPreview } from './payload-preview'
import { visibleText } from './visible-text'

const words = (text: string): PayloadPreview => ({ style: 'words', text: visibleText(text) })

/** Of a call that threw, the error counts more than what it was called with. */
export function previewOf(fact: Fact): PayloadPreview {
  const payload = payloadOf(fact)
  switch (fact.kind) {
    case 'call-threw':
      return words(eventWords(fact))
    case 'event-dispatched':
      return words([fact.type, payload && payloadPreview(payload).text].filter(Boolean).join(' · '))
    default:
      return payload ? payloadPreview(payload) : words(eventWords(fact))
  }
}

/** What is shown can be found, and so can the whole of a text. */
export function searchedText(fact: Fact): string {
  const text = rowText(fact)
  const isText = 'payload' in fact && typeof fact.payload?.content === 'string'
  return isText ? text : `${text} ${previewOf(fact).text}`
}
