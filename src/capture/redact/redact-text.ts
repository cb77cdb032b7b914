// Replaces in a text what rules name; tells each replacement.
import { spansOf } from './json-spans'
import { REDACTED, type ReadyRules } from './rules'

/** @param what the path, the name of the parameter, the pattern */
export type Told = (what: string, before: string) => void

/** `wss://user:password@host/`. Bounded: from every word of a long text, the search would go to its end. */
const CREDENTIALS = /(\b[a-z][a-z\d+.-]{0,20}:\/\/)([^\s/?#@"'<>]{1,1000})@/giu

function redactQuery(text: string, query: RegExp, told: Told): string {
  if (!text.includes('=') && !text.includes('@')) return text
  const withoutCredentials = text.replace(CREDENTIALS, (_, scheme: string, before: string) => {
    if (before !== REDACTED) told('@', before)
    return `${scheme}${REDACTED}@`
  })
  return withoutCredentials.replace(query, (_, name: string, before: string) => {
    if (before !== REDACTED) told(name.slice(1, -1), before)
    return name + REDACTED
  })
}

function redactPatterns(text: string, patterns: readonly RegExp[], told: Told): string {
  let now = text
  for (const pattern of patterns)
    now = now.replace(pattern, (before: string) => {
      if (before === '' || before === REDACTED) return before
      told(pattern.source, before)
      return REDACTED
    })
  return now
}

/** Of any text but a message: a URL may stand anywhere. */
export function redactText(text: string, { query, patterns }: ReadyRules, told: Told): string {
  const now = query === null ? text : redactQuery(text, query, told)
  return redactPatterns(now, patterns, told)
}

const LITERAL = JSON.stringify(REDACTED)

/** Of a message: the values that paths lead to become a text, whatever they were. */
export function redactMessage(text: string, rules: ReadyRules, told: Told): string {
  let now = ''
  let at = 0
  for (const { from, to, path } of spansOf(text, rules.paths)) {
    const before = text.slice(from, to)
    if (before !== LITERAL) told(path, before)
    now += text.slice(at, from) + LITERAL
    at = to
  }
  return redactText(now + text.slice(at), rules, told)
}
