// Units of a byte stream that runs through messages: split over several, or several in one.

/** Bytes of an unfinished unit that are kept: of a longer one, its start. */
const KEPT = 1_048_576

/** What a measure notes of an unfinished unit, so that it never looks at a byte twice. */
export interface Memo {
  at: number
  body: number
  end: number
}

const memo = (): Memo => ({ at: 0, body: -1, end: -1 })

/**
 * The length of the unit that begins these bytes. 0: not here yet; below 0: no unit begins so.
 * Called again with more bytes of the same unit, it finds its memo.
 */
export type Measure = (bytes: Uint8Array, memo: Memo) => number

/** One direction. Plain data, bounded. */
export interface Stream {
  /** Its first `used` bytes are the start of an unfinished unit. */
  kept: Uint8Array
  used: number
  /** Bytes of it that came and were not kept. */
  passed: number
  /** 0: not known. */
  length: number
  /** Messages so far that it is made of; 0: none is unfinished. */
  spans: number
  memo: Memo
  /** `new`: nothing was read yet; `lost`: the next unit may begin anywhere. */
  place: 'new' | 'kept' | 'lost'
}

/** All of a unit, or its start. */
export interface Piece {
  readonly bytes: Uint8Array
  readonly isCut: boolean
  /** Bytes at its end that are not here, as far as is known. */
  readonly missing: number
  readonly spans: number
}

const NOTHING = () => new Uint8Array(0)

export const stream = (): Stream => ({
  ...{ kept: NOTHING(), used: 0, passed: 0, length: 0, spans: 0 },
  ...{ memo: memo(), place: 'new' },
})

export function forget(of: Stream): void {
  Object.assign(of, { kept: NOTHING(), used: 0, passed: 0, length: 0, spans: 0 })
}

/** Room grows by doubling, so that many small messages cost no more than one large. */
function keep(of: Stream, bytes: Uint8Array): void {
  const used = of.used + bytes.length
  if (used > of.kept.length) {
    const larger = new Uint8Array(Math.max(used, of.kept.length * 2, 64))
    larger.set(of.kept.subarray(0, of.used))
    of.kept = larger
  }
  of.kept.set(bytes, of.used)
  of.used = used
}

function begin(of: Stream, bytes: Uint8Array, length: number, noted: Memo): void {
  Object.assign(of, { length, memo: noted, spans: 1, passed: 0, used: 0, kept: NOTHING() })
  const room = length === 0 ? bytes.length : KEPT
  keep(of, bytes.subarray(0, room))
  of.passed = bytes.length - of.used
}

/** What one message brings: units, and what is left of it where none can be read. */
export interface Taken {
  readonly pieces: Piece[]
  /** Bytes that are no unit: the next message may begin one. */
  wreck: Uint8Array | null
  /** Bytes at its end that are not here, and in which units began. */
  hole: number
}

/** Nobody knows where it ends: it is told as far as it came. */
function tooLong(of: Stream, { pieces }: Taken): void {
  const bytes = of.kept.subarray(0, of.used)
  pieces.push({ bytes, isCut: true, missing: 0, spans: of.spans })
  lose(of)
}

/** Goes on with the unfinished unit. Returns where it ends in these bytes; -1: it does not. */
function resume(of: Stream, bytes: Uint8Array, measure: Measure, taken: Taken): number {
  of.spans += 1
  const before = of.used + of.passed
  if (of.length === 0) {
    keep(of, bytes)
    of.length = Math.max(measure(of.kept.subarray(0, of.used), of.memo), -1)
    if (of.length < 0) taken.wreck = of.kept.slice(0, of.used)
    if (of.length < 0) return -1
    if (of.length === 0 && of.used > KEPT) tooLong(of, taken)
    if (of.length === 0) return -1
  } else {
    // Behind a hole nothing can be read.
    const room = of.passed > 0 ? 0 : Math.min(of.length - before, KEPT - of.used)
    keep(of, bytes.subarray(0, Math.max(0, room)))
  }
  const wanted = of.length - before
  if (wanted > bytes.length) {
    of.used = Math.min(of.used, KEPT)
    of.passed = before + bytes.length - of.used
    return -1
  }
  finish(of, taken)
  return wanted
}

function finish(of: Stream, { pieces }: Taken): void {
  const bytes = of.kept.subarray(0, Math.min(of.used, of.length))
  const missing = of.length - bytes.length
  pieces.push({ bytes, isCut: missing > 0, missing, spans: of.spans })
  forget(of)
  of.place = 'kept'
}

export function lose(of: Stream): void {
  forget(of)
  of.place = 'lost'
}

/** The end of the message is not here: it may have ended the unit, or gone on with others. */
function skip(of: Stream, missing: number, taken: Taken): void {
  const wanted = of.length - of.used - of.passed
  if (of.spans > 0 && of.length > 0 && wanted > missing) {
    of.passed += missing
    return
  }
  if (of.spans > 0) {
    const bytes = of.kept.subarray(0, of.used)
    const rest = of.length === 0 ? missing : wanted + of.passed
    taken.pieces.push({ bytes, isCut: true, missing: rest, spans: of.spans })
  }
  if (of.spans > 0 && of.length > 0 && wanted === missing) return forget(of)
  if (of.spans === 0 || of.length > 0) taken.hole = missing - (of.spans > 0 ? wanted : 0)
  lose(of)
}

/** Units of these bytes from there on; the last may be unfinished. */
function readOn(of: Stream, bytes: Uint8Array, from: number, measure: Measure, taken: Taken) {
  for (let at = from; at < bytes.length; ) {
    const rest = bytes.subarray(at)
    const noted = memo()
    const length = measure(rest, noted)
    const isWhole = length > 0 && length <= rest.length
    // Where the place is lost, bytes that happen to look like a long unit would swallow all that follows.
    if (length < 0 || (!isWhole && of.place === 'lost')) {
      taken.wreck = rest
      return
    }
    if (length === 0 && rest.length > KEPT) {
      taken.pieces.push({ bytes: rest, isCut: true, missing: 0, spans: 1 })
      return lose(of)
    }
    if (!isWhole) return begin(of, rest, length, noted)
    taken.pieces.push({ bytes: rest.subarray(0, length), isCut: false, missing: 0, spans: 1 })
    of.place = 'kept'
    at += length
  }
}

export function take(of: Stream, bytes: Uint8Array, missing: number, measure: Measure): Taken {
  const taken: Taken = { pieces: [], wreck: null, hole: 0 }
  if (bytes.length === 0 && missing === 0) return taken
  const from = of.spans > 0 ? resume(of, bytes, measure, taken) : 0
  if (from >= 0) readOn(of, bytes, from, measure, taken)
  if (missing > 0 && !taken.wreck) skip(of, missing, taken)
  return taken
}

/** Both directions of a connection. */
export interface Streams {
  readonly sent: Stream
  readonly received: Stream
}

export const streams = (): Streams => ({ sent: stream(), received: stream() })
