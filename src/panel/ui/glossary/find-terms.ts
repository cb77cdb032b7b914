// Which terms of the glossary what was typed may mean: every word is in their name, or in what is said of them.
import { plain } from '../commands/find-commands'
import type { TermId } from './term'
import type { TermGroup } from './terms'

/** A term in the reader's language. */
export interface TermWords {
  readonly name: string
  readonly text: string
}

/** Groups without a term that fits are left out. */
export function findTerms(
  groups: readonly TermGroup[],
  wordsOf: (id: TermId) => TermWords,
  typed: string,
): readonly TermGroup[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  const fits = (id: TermId) => {
    const { name, text } = wordsOf(id)
    const all = plain(`${name} ${text}`)
    return words.every((word) => all.includes(word))
  }
  return groups
    .map(({ name, terms }) => ({ name, terms: terms.filter(fits) }))
    .filter(({ terms }) => terms.length > 0)
}
