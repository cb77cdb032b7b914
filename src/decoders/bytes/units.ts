// What a stream's pieces are to the reader: units, and bytes that are none.
import type { Message, Unit } from '../decoder'
import { lose, type Measure, type Piece, type Stream, take } from './stream'

const strayUnit = (bytes: Uint8Array, problem: 'lost' | 'malformed'): Unit => ({
  ...{ type: 'bytes', size: bytes.length, problem },
  ...(bytes.length > 0 ? { body: { kind: 'bytes', bytes } as const } : {}),
})

/** A unit says itself how many messages it is made of, and that it is cut. */
function told(unit: Unit, { spans, isCut }: Piece): Unit {
  const problem = isCut ? 'cut' : unit.problem
  return { ...unit, ...(spans > 1 ? { spans } : {}), ...(problem ? { problem } : {}) }
}

/** The units that a message completes; null: none was ever read, and this is none. */
export function readUnits(
  of: Stream,
  bytes: Uint8Array,
  { missing }: Message,
  measure: Measure,
  unitOf: (piece: Piece) => Unit,
): Unit[] | null {
  const before = of.place
  const isBegun = of.spans > 0
  const { pieces, wreck, hole } = take(of, bytes, missing, measure)
  const units = pieces.map((piece) => told(unitOf(piece), piece))
  if (hole > 0) units.push({ type: 'bytes', size: hole, problem: 'cut' })
  if (pieces.length > 0 && of.place !== 'lost') of.place = 'kept'
  if (!wreck) return units
  lose(of)
  if (before === 'new' && !isBegun && units.length === 0) {
    of.place = 'new'
    return null
  }
  units.push(strayUnit(wreck, before === 'lost' && units.length === 0 ? 'lost' : 'malformed'))
  return units
}
