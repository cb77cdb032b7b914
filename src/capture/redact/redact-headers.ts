// Replaces the values of headers that carry secrets; what says which secret it is stays.
import type { Header } from '../../wire/handshakes'
import { listed } from '../captured'
import { redactText, type Told } from './redact-text'
import { REDACTED, type ReadyRules } from './rules'
import { redactSubprotocols } from './subprotocols'

/** `name=value; name=value`: names alone are no secret. */
const cookies = (value: string) =>
  value
    .split(';')
    .map((pair) => (pair.includes('=') ? pair.replace(/=.*$/s, `=${REDACTED}`) : pair))
    .join(';')

/** The first pair is the cookie, what follows is said of it. https://www.rfc-editor.org/rfc/rfc6265#section-4.1 */
const setCookie = (value: string) => value.replace(/^([^=;]*=)[^;]*/, `$1${REDACTED}`)

/** `Bearer …`. https://www.rfc-editor.org/rfc/rfc9110#section-11.4 */
const credentials = (value: string) => value.replace(/^([A-Za-z][\w-]* +)?.+$/s, `$1${REDACTED}`)

function secret(name: string, value: string): string {
  if (name === 'cookie') return cookies(value)
  if (name === 'set-cookie') return setCookie(value)
  return /authorization$/.test(name) ? credentials(value) : REDACTED
}

function redacted({ name, value }: Header, rules: ReadyRules, told: Told): string {
  const lower = name.toLowerCase()
  const now = rules.headers.has(lower) ? secret(lower, value) : value
  if (now !== value) told(name, value)
  if (!rules.subprotocols || lower !== 'sec-websocket-protocol') return now
  const protocols = redactSubprotocols(listed(now)).join(', ')
  // as it was written, where nothing is to be replaced
  if (protocols === listed(now).join(', ')) return now
  told(name, value)
  return protocols
}

export const redactHeaders = (
  headers: readonly Header[] | null,
  rules: ReadyRules,
  told: Told,
): readonly Header[] | null =>
  headers?.map((header) => ({
    name: header.name,
    value: redactText(redacted(header, rules, told), rules, told),
  })) ?? null
