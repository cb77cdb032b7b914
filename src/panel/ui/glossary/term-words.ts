// A term of the glossary in the reader's language.
import { t } from '../words/translate'
import type { TermId } from './term'
import { TERMS } from './terms'

export function termName(id: TermId): string {
  const { name } = TERMS[id]
  return typeof name === 'string' ? name : t(name.word)
}

export const termText = (id: TermId): string => t(TERMS[id].text)
