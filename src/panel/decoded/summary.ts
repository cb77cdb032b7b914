// A reading as a row keeps it: its first unit in a line, of the others their names.
import type { Reading, ReadUnit } from '../../decoders/connection'
import { DECODED_TEXT, OTHER_UNITS } from '../../wire/decode-limits'
import type { DecodedKind } from '../store/decoded'
import type { Summary } from './decode-job'

const cut = (text = '') => (text.length <= DECODED_TEXT ? text : `${text.slice(0, DECODED_TEXT)}…`)

const NOTHING: Omit<Summary, 'kind'> = {
  ...{ type: '', name: '', line: '', size: -1, role: null, problem: null },
  ...{ others: [], answersTo: 0, asks: false },
}

const without = (kind: DecodedKind): Summary => ({ ...NOTHING, kind })

/** What carries messages of a protocol says less than they do. */
function telling(units: readonly ReadUnit[]): readonly ReadUnit[] {
  const inner = units.filter(({ depth }) => depth > 0)
  return inner.length > 0 ? inner : units
}

/** A heartbeat beside anything else is none; one error is. */
function roleOf(units: readonly ReadUnit[], first: ReadUnit): Summary['role'] {
  if (units.some(({ role }) => role === 'error')) return 'error'
  const role = first.role ?? null
  return role === 'heartbeat' && units.some((unit) => unit.role !== role) ? null : role
}

const named = ({ type, line }: ReadUnit) => cut(line ? `${type} ${line}` : type)

export function summaryOf({ units, failure }: Reading): Summary {
  if (failure !== null) return without('failed')
  if (units === null) return without('foreign')
  const told = telling(units)
  const [first, ...more] = told
  if (first === undefined) return without('part')
  const { type, name, line, size = -1 } = first
  return {
    ...{ kind: 'unit', type: cut(type), name: cut(name), line: cut(line), size },
    role: roleOf(told, first),
    problem: units.find(({ problem }) => problem !== undefined)?.problem ?? null,
    others:
      more.length > OTHER_UNITS
        ? [...more.slice(0, OTHER_UNITS).map(named), `+${more.length - OTHER_UNITS}`]
        : more.map(named),
    answersTo: units.find(({ answersTo }) => answersTo !== undefined)?.answersTo ?? 0,
    asks: units.some(({ asks }) => asks !== undefined),
  }
}
