// The messages of y-protocols: steps of a synchronisation, who is there, who may not be.
// https://github.com/yjs/y-protocols/blob/master/PROTOCOL.md
import { Cursor } from '../bytes/cursor'
import type { Unit, Value } from '../decoder'
import { parsed } from '../json-text'
import { line, quoted, short } from '../line'
import { readBytes, readNumber, readText } from './lib0'
import { readUpdate, type Struct } from './update'

/** Entries of a state vector and states of clients that are told. */
const TOLD = 1_000

/** Structs, and states, that a line shows. */
const SHOWN = 3

const STEPS = ['SyncStep1', 'SyncStep2', 'Update'] as const

/** How far each client's changes are known. */
function stateVector(bytes: Uint8Array): Value[] | null {
  const from = new Cursor(bytes)
  const clocks: Value[] = []
  for (let left = readNumber(from); left > 0 && from.isSound; left--) {
    const entry = { client: readNumber(from), clock: readNumber(from) }
    if (clocks.length < TOLD) clocks.push(entry)
  }
  return from.isSound && from.left === 0 ? clocks : null
}

function shown({ parent, key, content, value }: Struct): string {
  const place = [parent, key].filter((part) => part !== undefined).join('.')
  const text = content === 'string' && typeof value === 'string' ? quoted(value) : content
  return [short(place), text].filter(Boolean).join(' ')
}

/** An update of the second format, or of a later one, is bytes. */
function updateUnit(bytes: Uint8Array): Partial<Unit> {
  const update = readUpdate(bytes)
  const body = { body: { kind: 'bytes', bytes } } as const
  if (!update) return { size: bytes.length, ...body }
  const { structs, inserted, deletions, deleted } = update
  const more = inserted - Math.min(SHOWN, structs.length)
  return {
    line: line(
      structs.slice(0, SHOWN).map(shown).join(', ') + (more > 0 ? ` +${more}` : ''),
      deleted > 0 && `delete ${deleted}`,
    ),
    size: bytes.length,
    fields: { structs: structs as unknown as Value, 'delete set': deletions },
    ...body,
  }
}

/** A step of a synchronisation; null: none. */
export function syncUnit(from: Cursor): Unit | null {
  const type = STEPS[readNumber(from)]
  const bytes = readBytes(from)
  if (type === undefined) return null
  if (type !== 'SyncStep1') {
    const keys = type === 'SyncStep2' ? { answers: 'sync', role: 'opening' as const } : {}
    return { type, ...updateUnit(bytes), ...keys }
  }
  const clocks = stateVector(bytes)
  if (!clocks && from.isSound) return null
  return { type, role: 'opening', asks: 'sync', fields: { 'state vector': clocks ?? [] } }
}

interface State {
  readonly client: number
  readonly clock: number
  readonly json: string
}

function readStates(bytes: Uint8Array): State[] | null {
  const from = new Cursor(bytes)
  const states: State[] = []
  for (let left = readNumber(from); left > 0 && from.isSound; left--) {
    const state = { client: readNumber(from), clock: readNumber(from), json: readText(from) }
    if (states.length < TOLD && from.isSound) states.push(state)
  }
  return from.isSound && from.left === 0 ? states : null
}

/** Of each client what it says of itself; null: it is gone. */
export function awarenessUnit(from: Cursor): Unit | null {
  const states = readStates(readBytes(from))
  if (!states) return from.isShort ? { type: 'Awareness' } : null
  const told = states.slice(0, SHOWN).map(({ client, json }) => `${client} ${short(json)}`)
  const more = states.length - told.length
  const value = states.map(({ client, clock, json }) => ({
    ...{ client, clock },
    state: json === 'null' ? null : ((parsed(json) as Value) ?? json),
  }))
  return {
    type: 'Awareness',
    line: told.join(', ') + (more > 0 ? ` +${more}` : ''),
    body: { kind: 'value', value, format: 'Awareness' },
  }
}

export function permissionUnit(from: Cursor): Unit {
  const reason = readText(from)
  return { type: 'PermissionDenied', role: 'error', line: short(reason, 120), fields: { reason } }
}

/** All that was asked for was there, and nothing more is; of what is cut, as far as it is here. */
export function checked(unit: Unit | null, from: Cursor, missing: number): Unit[] | null {
  if (!unit) return null
  const size = unit.size === undefined ? {} : { size: unit.size + missing }
  if (missing > 0) return [{ ...unit, ...size, problem: 'cut' }]
  return from.isSound && from.left === 0 ? [unit] : null
}
