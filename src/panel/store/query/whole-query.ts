// A query for payloads too long for the panel's own thread: its plain texts are looked for by the worker, too.
import type { Query, RegexSource, Term } from './query'

const literal = (text: string): RegexSource => ({
  pattern: text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'),
  flags: 'i',
})

export function asRegexes(query: Query): Query {
  const regexes = [...query.regexes]
  const turned = (term: Term): Term => {
    if (term.needle === undefined) return term
    regexes.push(literal(term.needle))
    const { isNegated, also } = term
    return { isNegated, test: regexes.length - 1, ...(also ? { also } : {}) }
  }
  return { ...query, groups: query.groups.map((group) => group.map(turned)), regexes }
}

/** What is looked for, and not that which must not be there. */
export const soughtIn = ({ needles, markedRegexes }: Query): readonly RegexSource[] => [
  ...markedRegexes,
  ...needles.map(literal),
]

/** Something in it depends on the words of a row. */
export const looksAtText = ({ groups }: Query): boolean =>
  groups.some((group) =>
    group.some(({ test, needle }) => typeof test === 'number' || needle !== undefined),
  )
