// What kind of message one is: by the field that tells, which protocols of JSON nearly all have.
import { SCHEMA_TEXT, SCHEMA_VALUE } from '../../wire/capture-limits'

export interface NamedMessage {
  readonly name: string
  /** The field that has told its name; null: none. */
  readonly field: string | null
  readonly contentType: 'application/json' | 'text/plain' | 'application/octet-stream'
  /** Of JSON what it says, of text the text; of bytes undefined. */
  readonly value: unknown
}

/** The first of these that an object has, tells. */
const FIELDS = [
  ...['type', 'event', 'op', 'action', 'method', 'kind', 'cmd', 'command', 'messageType'],
  ...['msg', 't', 'topic', 'channel'],
]

/** Protocols number their kinds; more than this is an id or a time. */
const HIGHEST_KIND = 999

function kindOf(value: unknown): string | null {
  if (typeof value === 'string' && value !== '' && value.length <= SCHEMA_VALUE) return value
  const isKind = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= HIGHEST_KIND
  return isKind ? String(value) : null
}

function named(value: unknown): Pick<NamedMessage, 'name' | 'field'> {
  if (Array.isArray(value)) {
    const [first] = value
    return { name: (typeof first === 'string' && kindOf(first)) || 'list', field: null }
  }
  const fields = typeof value === 'object' && value !== null ? value : {}
  for (const field of FIELDS) {
    const entry = Object.entries(fields).find(([name]) => name === field)
    const name = kindOf(entry?.[1])
    if (name !== null) return { name, field }
  }
  return { name: 'json', field: null }
}

/** null: too long to look at. */
export function nameMessage(content: string | Uint8Array): NamedMessage | null {
  if (typeof content !== 'string')
    return {
      ...{ name: 'binary', field: null, value: undefined },
      contentType: 'application/octet-stream',
    }
  if (content.length > SCHEMA_TEXT) return null
  try {
    const value: unknown = JSON.parse(content)
    return { ...named(value), contentType: 'application/json', value }
  } catch {
    return { name: 'text', field: null, contentType: 'text/plain', value: content }
  }
}
