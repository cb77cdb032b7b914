// Messages that a person keeps to send again: what of a stored list can be taken. Pure.
import { SNIPPET_NAME, SNIPPET_TEXT, SNIPPETS } from '../../../wire/act-limits'
import { type ComposeFormat, FORMATS } from './composed'

export interface Snippet {
  readonly name: string
  readonly format: ComposeFormat
  readonly text: string
}

const isSnippet = (value: unknown): value is Snippet => {
  if (typeof value !== 'object' || value === null) return false
  const { name, format, text } = value as Partial<Snippet>
  return (
    typeof name === 'string' &&
    name.length <= SNIPPET_NAME &&
    typeof text === 'string' &&
    text.length <= SNIPPET_TEXT &&
    FORMATS.some((known) => known === format)
  )
}

export const snippetsFrom = (stored: unknown): readonly Snippet[] =>
  Array.isArray(stored) ? stored.filter(isSnippet).slice(0, SNIPPETS) : []

/** Its first line with something on it; another of the same name is replaced. */
export function withSnippet(
  snippets: readonly Snippet[],
  format: ComposeFormat,
  text: string,
): readonly Snippet[] {
  const line = text.trim().replace(/\s+/g, ' ').slice(0, SNIPPET_NAME)
  if (line === '' || text.length > SNIPPET_TEXT || format === 'file') return snippets
  const others = snippets.filter(({ name }) => name !== line)
  return [{ name: line, format, text }, ...others].slice(0, SNIPPETS)
}
