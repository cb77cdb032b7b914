// MessagePack: one or several maps or lists that fill the whole payload.
import type { Value } from '../decoder'
import { isFields } from '../json-text'
import { short } from '../line'
import { isEnough } from './evidence'
import { MessagePackReader } from './message-pack-reader'
import type { Found, Task } from './reading'
import { valueText } from './value-text'

/** Values one after another that fill the whole; null: it is something else. */
export function readMessagePack(bytes: Uint8Array): Value[] | null {
  const reader = new MessagePackReader(bytes)
  const values: Value[] = []
  try {
    while (!reader.isAtEnd) values.push(reader.value())
    return values
  } catch {
    return null
  }
}

const isTree = (value: Value): boolean =>
  Array.isArray(value) || value instanceof Map || (isFields(value) && !('$ext' in value))

/** A map, a list, or a record of msgpackr. */
const mayBegin = (byte = 0): boolean =>
  (byte >= 0x80 && byte <= 0x9f) || (byte >= 0xdc && byte <= 0xdf) || byte === 0xd4 || byte === 0xd5

export function messagePack(content: string | Uint8Array, { as }: Task): Found | null {
  const isAsked = as !== undefined
  if (typeof content === 'string' || !(isAsked || mayBegin(content[0]))) return null
  const values = readMessagePack(content)
  if (!values || !(isAsked || values.every(isTree))) return null
  const value = values.length === 1 ? values[0] : values
  if (!isAsked && !isEnough(value)) return null
  const format = values.length === 1 ? 'MessagePack' : `MessagePack × ${values.length}`
  const body = { kind: 'value', value, format: 'MessagePack' } as const
  return { body, format, line: short(valueText(value, 200)) }
}
