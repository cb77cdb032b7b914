// Protocol Buffers by the user's schema: every field by its name and type.
import type { Value } from '../../decoder'
import { utf8Of } from '../bytes'
import { type Context, fixedValue, isVarint, OF_4, OF_8, ofVarint, packedValues } from './numbers'
import type { FieldType, MessageType } from './schema'
import { DEEPEST, numberOf, readWire, type WireField } from './wire'

/** null: the bytes do not fit the type. A missing type is bytes. */
function ofBytes(context: Context, type: string, bytes: Uint8Array, depth: number): Value | null {
  if (type === 'bytes') return bytes
  if (type === 'string') return utf8Of(bytes)
  const message = context.schema.messages.get(type)
  if (!message) return bytes
  const fields = depth < DEEPEST ? readWire(bytes) : null
  return fields && messageValue(context, message, fields, depth + 1)
}

const isPackable = (context: Context, type: string) =>
  isVarint(context, type) || OF_4.has(type) || OF_8.has(type)

function valuesOf(
  context: Context,
  field: FieldType,
  wire: WireField,
  depth: number,
): readonly Value[] | null {
  const { type } = field
  if (wire.type === 0) return isVarint(context, type) ? [ofVarint(context, type, wire.value)] : null
  if (wire.type === 1) return OF_8.has(type) ? [fixedValue(type, wire.bytes)] : null
  if (wire.type === 5) return OF_4.has(type) ? [fixedValue(type, wire.bytes)] : null
  if (wire.type === 3) {
    const message = context.schema.messages.get(type)
    return message ? [messageValue(context, message, wire.fields, depth + 1)] : null
  }
  if (isPackable(context, type))
    return field.isRepeated ? packedValues(context, type, wire.bytes) : null
  const value = ofBytes(context, type, wire.bytes, depth)
  return value === null ? null : [value]
}

const ENTRY = { isRepeated: false, isRequired: false, isGroup: false, line: 0 }

/** A map is a list of messages `{1: key, 2: value}`. */
function entryOf(context: Context, field: FieldType, bytes: Uint8Array, depth: number) {
  const { keyType = 'string', type } = field
  const fields = readWire(bytes)
  if (!fields) return null
  const of = (number: number, name: string, itsType: string): Value => {
    const wire = fields.findLast((one) => one.number === number)
    const as = { ...ENTRY, name, number, type: itsType }
    const values = wire && valuesOf(context, as, wire, depth)
    return values?.[0] ?? zeroOf(context, itsType)
  }
  return [of(1, 'key', keyType), of(2, 'value', type)] as const
}

/** What is not on the wire is the default of its type. */
function zeroOf({ schema }: Context, type: string): Value {
  if (type === 'string') return ''
  if (type === 'bytes') return new Uint8Array()
  if (type === 'bool') return false
  const names = schema.enums.get(type)?.names
  if (names) return names.get(0) ?? 0
  return schema.messages.has(type) ? {} : 0
}

function unknownValue(wire: WireField): Value {
  if (wire.type === 0) return numberOf(wire.value)
  return wire.type === 3 ? { $group: wire.fields.length } : wire.bytes
}

type Values = Map<string, Value>

function put(values: Values, field: FieldType, found: readonly Value[]): void {
  if (!field.isRepeated) return void values.set(field.name, found.at(-1))
  const list = values.get(field.name)
  if (Array.isArray(list)) for (const value of found) list.push(value)
  else values.set(field.name, [...found])
}

function putEntry(values: Values, field: FieldType, [key, value]: readonly [Value, Value]): void {
  const map = values.get(field.name)
  if (map instanceof Map) map.set(key, value)
  else values.set(field.name, new Map([[key, value]]))
}

/** Under its number; always a list, since nobody knows. */
function putUnknown(values: Values, wire: WireField): void {
  const name = String(wire.number)
  const list = values.get(name)
  if (Array.isArray(list)) list.push(unknownValue(wire))
  else values.set(name, [unknownValue(wire)])
}

/** Of a oneof, the last that came is the one that counts. */
function clearOneof(values: Values, message: MessageType, field: FieldType): void {
  if (field.oneof === undefined) return
  for (const other of message.fields)
    if (other.oneof === field.oneof && other !== field) values.delete(other.name)
}

export function messageValue(
  context: Context,
  message: MessageType,
  wires: readonly WireField[],
  depth = 0,
): Value {
  const { misfits } = context
  const byNumber = new Map(message.fields.map((field) => [field.number, field]))
  const values: Values = new Map()
  for (const wire of wires) {
    const field = byNumber.get(wire.number)
    const isMap = field?.keyType !== undefined && wire.type === 2
    const entry = isMap ? entryOf(context, field, wire.bytes, depth) : null
    const found = field && !isMap ? valuesOf(context, field, wire, depth) : null
    if (field && (entry || found)) clearOneof(values, message, field)
    if (field && entry) putEntry(values, field, entry)
    else if (field && found) put(values, field, found)
    else putUnknown(values, wire)
    if (!field) misfits.unknown += 1
    else if (!entry && !found) misfits.wrong += 1
  }
  misfits.wrong += message.fields.filter(
    ({ isRequired, name }) => isRequired && !values.has(name),
  ).length
  return orderedValue(values)
}

const isIndex = (name: string) => /^\d+$/.test(name) || name === '__proto__'

const orderedValue = (values: Values): Value =>
  [...values.keys()].some(isIndex) ? values : Object.fromEntries(values)
