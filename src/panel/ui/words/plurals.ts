// Which form of a noun goes with a count, by the rules of a language.

/** As the keys of the messages end: `rowsOne`, `rowsOther`. */
export type PluralForm = 'one' | 'other'

/** The two forms that English and French tell apart; in French, 0 and 1.5 take that of one. */
export function pluralForms(language: string): (count: number) => PluralForm {
  const rules = new Intl.PluralRules(language)
  return (count) => (rules.select(count) === 'one' ? 'one' : 'other')
}
