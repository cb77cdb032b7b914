// Cuts the text of a filter into its tokens: words, quoted text, regular expressions, `|`.
import type { RegexSource, Span } from './query'

interface Base extends Span {
  readonly isNegated: boolean
  readonly text: string
}

export type Token =
  | (Base & { readonly kind: 'word' | 'quoted' | 'or' })
  | (Base & { readonly kind: 'regex'; readonly regex: RegexSource })

type Cut = Pick<Token, 'kind'> & { end: number; text: string; regex?: RegexSource }

const isSpace = (character: string | undefined) => character === undefined || /\s/.test(character)

/** Without an end, it reaches to the end: it is being typed. */
function quoted(input: string, from: number): Cut {
  let text = ''
  let at = from + 1
  for (; at < input.length && input[at] !== '"'; at++) {
    if (input[at] === '\\' && at + 1 < input.length) at += 1
    text += input[at]
  }
  return { kind: 'quoted', text, end: Math.min(at + 1, input.length) }
}

/** The closing slash; -1: there is none. A slash in a class or after a backslash is none. */
function closingSlash(input: string, from: number): number {
  let inClass = false
  for (let at = from + 1; at < input.length; at++) {
    const character = input[at]
    if (character === '\\') at += 1
    else if (character === '[') inClass = true
    else if (character === ']') inClass = false
    else if (character === '/' && !inClass) return at
  }
  return -1
}

/** `/api/users` and `/chat` are paths, and plain text: what follows the slash are no flags. */
function regex(input: string, from: number): Cut | null {
  const close = closingSlash(input, from)
  if (close <= from + 1) return null
  const [flags = ''] = /^[dgimsuvy]*/.exec(input.slice(close + 1)) ?? []
  const end = close + 1 + flags.length
  if (!isSpace(input[end])) return null
  const source = { pattern: input.slice(from + 1, close), flags: flags.replace(/[dgy]/g, '') }
  return { kind: 'regex', text: input.slice(from, end), end, regex: source }
}

/** A value may be quoted: `kind:"close"`. */
function word(input: string, from: number): Cut {
  let end = from
  while (end < input.length && !isSpace(input[end])) end += 1
  const text = input.slice(from, end)
  return { kind: text === '|' ? 'or' : 'word', text, end }
}

function cutAt(input: string, from: number): Cut {
  if (input[from] === '"') return quoted(input, from)
  return (input[from] === '/' && regex(input, from)) || word(input, from)
}

export function tokensOf(input: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < input.length; ) {
    if (isSpace(input[at])) {
      at += 1
      continue
    }
    const isNegated = input[at] === '-' && !isSpace(input[at + 1])
    const { kind, text, end, regex: source } = cutAt(input, isNegated ? at + 1 : at)
    const base = { start: at, end, isNegated, text }
    if (kind === 'regex' && source) tokens.push({ ...base, kind, regex: source })
    else if (kind !== 'regex') tokens.push({ ...base, kind })
    at = end
  }
  return tokens
}
