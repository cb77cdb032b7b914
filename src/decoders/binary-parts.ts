// Parts of a message that is one value of MessagePack, also where its end is not here.
// https://github.com/msgpack/msgpack/blob/master/spec.md
import { decode } from '@msgpack/msgpack'
import { behindMessagePack } from './message-pack-length'
import { MOST_PARTS, type Parts, ValueParts } from './parts'

const FORMAT = 'MessagePack'
const OPTIONS = { useBigInt64: true }

/** null: not one object or list, from the first byte to the last. */
export function messagePackParts(bytes: Uint8Array): Parts | null {
  if (behindMessagePack(bytes, 0) !== bytes.length) return null
  try {
    return ValueParts.of(decode(bytes, OPTIONS), FORMAT)
  } catch {
    return null
  }
}

/** Of an object or a list, where its first part begins; null: it is neither. */
function headOf([first = 0]: Uint8Array): { isList: boolean; length: number } | null {
  if (first >> 4 === 0x9) return { isList: true, length: 1 }
  if (first >> 4 === 0x8) return { isList: false, length: 1 }
  if (first === 0xdc || first === 0xdd) return { isList: true, length: first === 0xdc ? 3 : 5 }
  if (first === 0xde || first === 0xdf) return { isList: false, length: first === 0xde ? 3 : 5 }
  return null
}

function* wholeValues(bytes: Uint8Array, from: number): Generator<unknown> {
  for (let at = from, end = from; at < bytes.length; at = end) {
    end = behindMessagePack(bytes, at)
    if (end === -1) return
    try {
      yield decode(bytes.subarray(at, end), OPTIONS)
    } catch {
      return
    }
  }
}

/** Parts of bytes that were cut: those that are whole. */
export function cutMessagePackParts(bytes: Uint8Array): Parts | null {
  const head = headOf(bytes)
  if (!head) return null
  const values: unknown[] = []
  for (const value of wholeValues(bytes, head.length)) if (values.push(value) === MOST_PARTS) break
  if (head.isList) return ValueParts.of(values, FORMAT)
  const pairs = values.flatMap((name, at) =>
    at % 2 === 0 && at + 1 < values.length ? [[String(name), values[at + 1]]] : [],
  )
  return ValueParts.of(Object.fromEntries(pairs), FORMAT)
}
