// JSON Web Tokens: header and claims as they are, dates readable; nobody checks the signature. https://www.rfc-editor.org/rfc/rfc7519
import type { Value } from '../decoder'
import { fieldOf, parsedFields, textOf } from '../json-text'
import { line, short } from '../line'
import { bytesOfBase64, utf8Of } from './bytes'
import type { Found } from './reading'

const SIGNED = /^[\w-]{8,}\.[\w-]{8,}\.[\w-]*$/
const ENCRYPTED = /^[\w-]{8,}\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/

const DATES = ['exp', 'nbf', 'iat', 'auth_time'] as const

type Fields = NonNullable<ReturnType<typeof parsedFields>>

function fieldsOf(part = ''): Fields | null {
  const bytes = bytesOfBase64(part)
  return bytes && parsedFields(utf8Of(bytes) ?? '')
}

/** Seconds since 1970; a date that no calendar has is left out. */
function datesOf(claims: Fields): Record<string, Value> {
  const dates: Record<string, Value> = {}
  for (const name of DATES) {
    const seconds = fieldOf(claims, name)
    const date = typeof seconds === 'number' ? new Date(seconds * 1000) : null
    if (date && !Number.isNaN(date.getTime())) dates[name] = date
  }
  return dates
}

function about(header: Fields, claims: Fields, dates: Record<string, Value>): string {
  const { exp } = dates
  const sub = textOf(fieldOf(claims, 'sub'))
  return line(
    short(textOf(fieldOf(header, 'alg')) ?? ''),
    sub !== undefined && `sub ${short(sub)}`,
    exp instanceof Date && `exp ${exp.toISOString()}`,
  )
}

function encrypted(text: string): Found | null {
  const header = fieldsOf(text.split('.')[0])
  const alg = header && textOf(fieldOf(header, 'alg'))
  const enc = header && textOf(fieldOf(header, 'enc'))
  if (!header || !alg || !enc) return null
  const value = { header: header as Value }
  return {
    body: { kind: 'value', value, format: 'JWE' },
    line: line(short(alg), short(enc)),
    format: 'JWE',
  }
}

export function jwt(content: string | Uint8Array): Found | null {
  if (typeof content !== 'string') return null
  const text = content.trim().replace(/^Bearer /, '')
  if (ENCRYPTED.test(text)) return encrypted(text)
  if (!SIGNED.test(text)) return null
  const [head, body, signature = ''] = text.split('.')
  const header = fieldsOf(head)
  const claims = fieldsOf(body)
  if (!header || !claims || textOf(fieldOf(header, 'alg')) === undefined) return null
  const dates = datesOf(claims)
  const value: Value = {
    ...{ header: header as Value, claims: claims as Value },
    ...(Object.keys(dates).length > 0 ? { dates } : {}),
    signature: bytesOfBase64(signature) ?? signature,
  }
  return {
    body: { kind: 'value', value, format: 'JWT' },
    line: about(header, claims, dates),
    remark: 'unverified',
  }
}
