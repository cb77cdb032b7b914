// Numbers of Protocol Buffers as the schema types them.
import type { Value } from '../../decoder'
import type { Schema } from './schema'
import { fixedOf, numberOf, varintAt } from './wire'

/** What did not go as the schema says; the first tells. */
export interface Misfits {
  /** Fields that the schema does not have: newer senders, or another type. */
  unknown: number
  /** Fields of another wire type, texts that are not UTF-8, required fields that are not there. */
  wrong: number
}

export interface Context {
  readonly schema: Schema
  readonly misfits: Misfits
}

const VARINTS = new Set(['int32', 'int64', 'uint32', 'uint64', 'sint32', 'sint64', 'bool'])
export const OF_4 = new Set(['fixed32', 'sfixed32', 'float'])
export const OF_8 = new Set(['fixed64', 'sfixed64', 'double'])

const zigzag = (value: bigint): bigint => (value >> 1n) ^ -(value & 1n)

function varintValue(type: string, value: bigint): Value {
  switch (type) {
    case 'bool':
      return value !== 0n
    case 'int32':
      return Number(BigInt.asIntN(32, value))
    case 'uint32':
      return Number(BigInt.asUintN(32, value))
    case 'sint32':
      return Number(zigzag(BigInt.asUintN(32, value)))
    case 'sint64':
      return numberOf(zigzag(value))
    case 'int64':
      return numberOf(BigInt.asIntN(64, value))
    default:
      return numberOf(value)
  }
}

export function fixedValue(type: string, bytes: Uint8Array): Value {
  const { whole, float } = fixedOf(bytes)
  // the shortest number that is the same float: 0.1, not 0.10000000149011612
  if (type === 'float') return Number.isFinite(float) ? Number(float.toPrecision(7)) : float
  if (type === 'double') return float
  return numberOf(type.startsWith('s') ? BigInt.asIntN(bytes.length * 8, whole) : whole)
}

function enumValue(schema: Schema, type: string, value: bigint): Value {
  const number = Number(BigInt.asIntN(32, value))
  return schema.enums.get(type)?.names.get(number) ?? number
}

export const isVarint = ({ schema }: Context, type: string) =>
  VARINTS.has(type) || schema.enums.has(type)

export const ofVarint = ({ schema }: Context, type: string, value: bigint): Value =>
  schema.enums.has(type) ? enumValue(schema, type, value) : varintValue(type, value)

/** Several scalars in one field; null: these bytes are none. */
export function packedValues(context: Context, type: string, bytes: Uint8Array): Value[] | null {
  const values: Value[] = []
  const size = OF_4.has(type) ? 4 : OF_8.has(type) ? 8 : 0
  for (let at = 0; at < bytes.length; ) {
    const varint = size === 0 ? varintAt(bytes, at) : null
    const end = at + (varint?.size ?? size)
    if (end === at || end > bytes.length) return null
    values.push(
      varint ? ofVarint(context, type, varint.value) : fixedValue(type, bytes.subarray(at, end)),
    )
    at = end
  }
  return values
}
