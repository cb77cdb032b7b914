// Protocol Buffers without a schema: fields by number, what they hold guessed and shown as such.
import type { Value } from '../../decoder'
import { short } from '../../line'
import { printableOf } from '../bytes'
import type { Found } from '../reading'
import { valueText } from '../value-text'
import { DEEPEST, fixedOf, numberOf, readWire, varintAt, type WireField } from './wire'

/** What had to be right by chance, were it something else; of small numbers alone, nothing did. */
export const ENOUGH = 6

/** A length before it was right, so less is enough. */
export const ENOUGH_FRAMED = 3

/** People do not number higher; noise does. */
const NUMBER_MOST = 4_096

/** Numbers of a packed field that are looked at. */
const PACKED_MOST = 65_536

interface Guess {
  readonly value: Value
  readonly evidence: number
}

/** Two numbers or more, each written as short as it can be. */
function packedOf(bytes: Uint8Array): Value[] | null {
  const numbers: Value[] = []
  for (let at = 0; at < bytes.length; ) {
    const varint = varintAt(bytes, at)
    if (!varint || numbers.length > PACKED_MOST) return null
    at += varint.size
    if (varint.size > 1 && bytes[at - 1] === 0) return null
    numbers.push(numberOf(varint.value))
  }
  return numbers.length > 1 ? numbers : null
}

/** The length had to fit, and a text to be UTF-8. */
function guessBytes(bytes: Uint8Array, depth: number): Guess {
  if (bytes.length === 0) return { value: '', evidence: 0 }
  const text = printableOf(bytes)
  if (text !== null) return { value: text, evidence: 1 + bytes.length }
  const fields = depth < DEEPEST ? readWire(bytes) : null
  if (fields) {
    const within = guessFields(fields, depth + 1)
    if (within) return { ...within, evidence: within.evidence + 1 }
  }
  const packed = packedOf(bytes)
  return { value: packed ? { $packed: packed } : bytes, evidence: 1 }
}

/** Floats that people use have few digits, or a size that they can name. */
function guessFixed(bytes: Uint8Array): Value {
  const { whole, float } = fixedOf(bytes)
  const size = Math.abs(float)
  if (whole !== 0n && Number.isFinite(float) && size > 1e-9 && size < 1e15)
    return bytes.length === 4 ? Number(float.toPrecision(7)) : float
  return numberOf(whole)
}

function guessField(field: WireField, depth: number): Guess | null {
  switch (field.type) {
    case 0: {
      // ten bytes: a negative number, as every language writes it
      const whole = field.size === 10 ? BigInt.asIntN(64, field.value) : field.value
      return { value: numberOf(whole), evidence: field.size > 1 ? 1 : 0 }
    }
    case 3: {
      const within = guessFields(field.fields, depth + 1)
      return within && { value: { $group: within.value }, evidence: within.evidence + 2 }
    }
    case 2:
      return guessBytes(field.bytes, depth)
    default:
      return { value: guessFixed(field.bytes), evidence: 1 }
  }
}

/** null: numbers that no schema has. What comes twice is a list. */
function guessFields(fields: readonly WireField[], depth: number): Guess | null {
  const found = new Map<number, Value[]>()
  let evidence = 0
  for (const field of fields) {
    const guess = field.number > NUMBER_MOST ? null : guessField(field, depth)
    if (!guess) return null
    const same = found.get(field.number) ?? []
    same.push(guess.value)
    found.set(field.number, same)
    evidence += guess.evidence
  }
  const value = Object.fromEntries(
    [...found].map(([number, same]) => [number, same.length === 1 ? same[0] : same]),
  )
  return { value, evidence: evidence + (found.size > 1 ? 1 : 0) }
}

export function guessProtobuf(bytes: Uint8Array, enough: number): Found | null {
  const fields = bytes.length === 0 ? null : readWire(bytes)
  const guess = fields && guessFields(fields, 0)
  if (!guess || guess.evidence < enough) return null
  return {
    body: { kind: 'value', value: guess.value, format: 'Protobuf' },
    line: short(valueText(guess.value, 200)),
    remark: 'guessed',
  }
}
