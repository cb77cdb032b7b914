// A record of SignalR by the specification's names, whichever encoding it came in.
// https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md
import { decode } from '@msgpack/msgpack'
import { Cursor, utf8 } from '../bytes/cursor'
import type { Body, Value } from '../decoder'
import { membersOf } from '../json-members'
import { fieldOf, isFields, parsedFields, textOf } from '../json-text'
import { behindMessagePack } from '../message-pack-length'

export const TYPES = [
  'Invocation',
  'StreamItem',
  'Completion',
  'StreamInvocation',
  'CancelInvocation',
  'Ping',
  'Close',
  'Ack',
  'Sequence',
] as const
export type Type = (typeof TYPES)[number]

export interface Kept {
  /** null: it does not say, or it is a handshake. */
  readonly type: number | null
  /** All but what `body` shows. */
  readonly fields: Readonly<Record<string, Value>>
  readonly body?: Body | undefined
  /** Nothing of it could be read. */
  readonly isBroken: boolean
}

/** What a record carries for the application. */
const CARRIED = ['arguments', 'item', 'result']

export function readJson(text: string): Kept {
  const record = parsedFields(text)
  const members = membersOf(text)
  const source = CARRIED.map((name) => members.get(name)).find((one) => one !== undefined)
  const own = record ?? parsedFields(`{${[...members].map(asMember).join(',')}}`) ?? {}
  const type = fieldOf(own, 'type')
  const fields = Object.entries(own).filter(
    ([name]) => name !== 'type' && !(CARRIED.includes(name) && members.has(name)),
  )
  return {
    type: typeof type === 'number' ? type : null,
    fields: Object.fromEntries(fields) as Record<string, Value>,
    body: source === undefined ? undefined : { kind: 'json', text: source },
    isBroken: record === null,
  }
}

/** Of a record that is cut: the members that are here whole. */
const asMember = ([name, source]: readonly [string, string]): string =>
  `${JSON.stringify(name)}:${source}`

/** Of each type, what stands where after it. */
const LAYOUTS: ReadonlyMap<number, readonly string[]> = new Map([
  [1, ['headers', 'invocationId', 'target', 'arguments', 'streamIds']],
  [2, ['headers', 'invocationId', 'item']],
  [3, ['headers', 'invocationId', 'resultKind', 'result']],
  [4, ['headers', 'invocationId', 'target', 'arguments', 'streamIds']],
  [5, ['headers', 'invocationId']],
  [6, []],
  [7, ['error', 'allowReconnect']],
  [8, ['sequenceId']],
  [9, ['sequenceId']],
])

/** A completion's last value is an error or a result, as its kind says. */
const ERROR_KIND = 1

const isEmpty = (value: unknown): boolean =>
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (isFields(value) && Object.keys(value).length === 0)

function named(list: readonly unknown[]): Kept {
  const [type, ...values] = list
  const layout = typeof type === 'number' ? LAYOUTS.get(type) : undefined
  if (typeof type !== 'number') return BROKEN
  if (!layout) return { type, fields: { values: values as Value[] }, isBroken: false }
  const fields: Record<string, Value> = {}
  let body: Body | undefined
  for (const [at, value] of values.entries()) {
    const name = layout[at] ?? `${at + 1}`
    const isError = name === 'result' && values[2] === ERROR_KIND
    if (CARRIED.includes(name) && !isError)
      body = { kind: 'value', value: value as Value, format: 'MessagePack' }
    else if (isError) fields.error = value as Value
    else if (!isEmpty(value)) fields[name] = value as Value
  }
  return { type, fields, body, isBroken: values.length < least(type) }
}

/** `streamIds` and `allowReconnect` may be left out, and a result that is void. */
const least = (type: number): number => [0, 4, 3, 3, 4, 2, 0, 1, 1, 1][type] ?? 0

const BROKEN: Kept = { type: null, fields: {}, isBroken: true }

/** `bytes`: after its length. */
export function readMessagePack(bytes: Uint8Array): Kept {
  if (behindMessagePack(bytes, 0) !== bytes.length) return startOf(bytes)
  let list: unknown
  try {
    list = decode(bytes, { useBigInt64: true })
  } catch {
    return startOf(bytes)
  }
  return Array.isArray(list) ? named(list) : BROKEN
}

/** A text as MessagePack writes it; null: nothing, or something else. */
function packedText(from: Cursor): string | null {
  const head = from.u8()
  const length = (head & 0xe0) === 0xa0 ? head & 0x1f : head === 0xd9 ? from.u8() : -1
  const text = length < 0 ? null : from.text(length)
  return from.isSound ? text : null
}

/** What can be told of a record whose end is not here: its type, its id, its target. */
function startOf(bytes: Uint8Array): Kept {
  const from = new Cursor(bytes)
  if ((from.u8() & 0xf0) !== 0x90) return BROKEN
  const type = from.u8()
  if (type > TYPES.length || from.u8() !== 0x80) return { ...BROKEN, type }
  const fields: Record<string, Value> = {}
  const id = packedText(from)
  if (id !== null) fields.invocationId = id
  const target = type === 1 || type === 4 ? packedText(from) : null
  if (target !== null) fields.target = target
  return { type, fields, isBroken: true }
}

export const textField = ({ fields }: Kept, name: string): string | undefined =>
  textOf(fieldOf(fields, name))

export const asText = (bytes: Uint8Array): string =>
  utf8(bytes[bytes.length - 1] === 0x1e ? bytes.subarray(0, -1) : bytes)
