// CBOR: one map or list that is the whole payload, or anything under the tag that says "CBOR". https://www.rfc-editor.org/rfc/rfc8949
import { decode } from 'cbor2/decoder'
import type { Value } from '../decoder'
import { short } from '../line'
import { isEnough } from './evidence'
import { fieldsValue } from './fields-value'
import type { Found, Task } from './reading'
import { valueText } from './value-text'

/** Levels. */
const DEEPEST = 128

/** Bytes of a number that is written out in digits: that takes the square of the time. */
const BIG_NUMBER_MOST = 1_024

const SELF_DESCRIBED = 55_799

interface Tagged {
  readonly tag: number | bigint
  readonly contents: unknown
}

const isTagged = (value: object): value is Tagged => 'tag' in value && 'contents' in value

function bigNumber(bytes: Uint8Array): bigint {
  let digits = '0x0'
  for (const byte of bytes) digits += byte.toString(16).padStart(2, '0')
  return BigInt(digits)
}

function dateOf(time: Value): Date | null {
  const date =
    typeof time === 'string'
      ? new Date(time)
      : typeof time === 'number'
        ? new Date(time * 1000)
        : null
  return date && !Number.isNaN(date.getTime()) ? date : null
}

/** https://www.rfc-editor.org/rfc/rfc8949#section-3.4: dates and big numbers are values, all else is told. */
function taggedValue(tag: number | bigint, contents: Value): Value {
  if (Number(tag) === SELF_DESCRIBED) return contents
  const date = tag === 0 || tag === 1 ? dateOf(contents) : null
  if (date) return date
  const isBig = (tag === 2 || tag === 3) && contents instanceof Uint8Array
  if (isBig && contents.length <= BIG_NUMBER_MOST)
    return tag === 2 ? bigNumber(contents) : -1n - bigNumber(contents)
  return { $tag: tag, $value: contents }
}

function valueFrom(decoded: unknown, depth = 0): Value {
  if (depth > DEEPEST * 2) throw new Error('too deep')
  if (typeof decoded !== 'object' || decoded === null) return decoded as Value
  if (decoded instanceof Uint8Array) return decoded
  if (Array.isArray(decoded)) return decoded.map((item) => valueFrom(item, depth + 1))
  if (decoded instanceof Map) {
    const entries = [...decoded]
    return fieldsValue(
      entries.map(([key, item]) => [valueFrom(key, depth + 1), valueFrom(item, depth + 1)]),
    )
  }
  if (isTagged(decoded)) return taggedValue(decoded.tag, valueFrom(decoded.contents, depth + 1))
  return { $simple: Number((decoded as { value?: unknown }).value) }
}

/** undefined is a value, too: so the result is wrapped. null: it is something else. */
export function readCbor(bytes: Uint8Array): { readonly value: Value } | null {
  try {
    const options = { preferMap: true, maxDepth: DEEPEST, rejectDuplicateKeys: true }
    return { value: valueFrom(decode(bytes, options)) }
  } catch {
    return null
  }
}

const isSelfDescribed = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd9 && bytes[1] === 0xd9 && bytes[2] === 0xf7

const isContainer = (byte = 0): boolean => byte >= 0x80 && byte <= 0xbf

export function cbor(content: string | Uint8Array, { as }: Task): Found | null {
  if (typeof content === 'string') return null
  const isSure = as !== undefined || isSelfDescribed(content)
  if (!isSure && !isContainer(content[0])) return null
  const read = readCbor(content)
  if (!read || !(isSure || isEnough(read.value))) return null
  const { value } = read
  return {
    body: { kind: 'value', value, format: 'CBOR' },
    line: short(valueText(value, 200)),
  }
}
