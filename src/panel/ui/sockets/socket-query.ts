// Reads the text of the list's filter: `state:open url:live -frame:ads "a b"`. What is wrong with a
// token is told at its place; the others still count.
import { SOCKET_FILTER_LENGTH } from '../../../wire/socket-list-limits'

export const QUERY_KEYS = ['state', 'url', 'frame', 'protocol'] as const
export type QueryKey = (typeof QUERY_KEYS)[number]

export const QUERY_STATES = ['connecting', 'open', 'closing', 'closed', 'failed', 'gone'] as const

export interface Term {
  readonly key: QueryKey
  /** In lower case; one of them is enough: `state:open,closing`. */
  readonly values: readonly string[]
  readonly isNegated: boolean
}

export interface Problem {
  readonly kind: 'unknown-key' | 'unknown-state' | 'no-value' | 'open-quote'
  /** What is meant, as it was written. */
  readonly text: string
  /** Characters from the start of the filter. */
  readonly at: number
  readonly length: number
}

export interface SocketQuery {
  readonly terms: readonly Term[]
  readonly problems: readonly Problem[]
}

const TOKEN = /(-?)(?:([a-z]+):)?(?:"([^"]*)("?)|(\S*))/giy

const isKey = (key: string): key is QueryKey => QUERY_KEYS.some((known) => known === key)
const isState = (value: string) => QUERY_STATES.some((known) => known === value)

/** `ws://…` and `localhost:8080` are parts of URLs. */
const isPartOfUrl = (value: string) => /^(\/\/|\d)/.test(value)

interface Token {
  readonly at: number
  readonly whole: string
  readonly isNegated: boolean
  readonly key: string
  readonly value: string
  readonly isQuoted: boolean
  readonly isUnended: boolean
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1
      continue
    }
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    const [whole = '', minus, key = '', quoted, endQuote, word = ''] = match ?? []
    const isQuoted = quoted !== undefined
    const isUnended = isQuoted && endQuote === ''
    const value = quoted ?? word
    tokens.push({ at, whole, isNegated: minus === '-', key, value, isQuoted, isUnended })
    at += Math.max(1, whole.length)
  }
  return tokens
}

function problemOf(token: Token, key: QueryKey | null, values: readonly string[]): Problem | null {
  const { at, whole: text } = token
  const place = { at, length: text.length }
  if (token.isUnended) return { kind: 'open-quote', text, ...place }
  if (key === null) return { kind: 'unknown-key', text: `${token.key}:`, ...place }
  if (values.length === 0) return { kind: 'no-value', text, ...place }
  const wrong = key === 'state' ? values.find((value) => !isState(value)) : undefined
  return wrong === undefined ? null : { kind: 'unknown-state', text: wrong, ...place }
}

/** The key, and what belongs to the value all the same. */
function meaningOf({ key, value }: Token): { key: QueryKey | null; value: string } {
  const name = key.toLowerCase()
  if (name === '') return { key: 'url', value }
  if (isKey(name)) return { key: name, value }
  return isPartOfUrl(value) ? { key: 'url', value: `${key}:${value}` } : { key: null, value }
}

export function readQuery(text: string): SocketQuery {
  const terms: Term[] = []
  const problems: Problem[] = []
  for (const token of tokensOf(text.slice(0, SOCKET_FILTER_LENGTH))) {
    const { key, value } = meaningOf(token)
    const isList = !token.isQuoted && key !== 'url'
    const values = (isList ? value.split(',') : [value])
      .map((one) => one.toLowerCase())
      .filter((one) => one !== '')
    const problem = problemOf(token, key, values)
    if (problem) problems.push(problem)
    if (key !== null && problem === null) terms.push({ key, values, isNegated: token.isNegated })
  }
  return { terms, problems }
}

/** The filter with one more token, which is quoted if it must be. */
export function withToken(text: string, key: QueryKey, value: string): string {
  const quoted = /[\s",]/.test(value) ? `"${value.replaceAll('"', '')}"` : value
  return `${text.trim()} ${key}:${quoted}`.trimStart()
}
