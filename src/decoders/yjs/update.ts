// An update of Yjs in its first format: what was inserted where, and what was deleted.
// https://github.com/yjs/yjs/blob/main/src/utils/encoding.js
import { Cursor } from '../bytes/cursor'
import type { Value } from '../decoder'
import { readAny, readBytes, readNumber, readText } from './lib0'

/** Structs that are told of; all are read, so that it is known whether it is an update. */
const TOLD = 200

export interface Struct {
  readonly client: number
  readonly clock: number
  /** The name of a type at the top; undefined where it is known by a neighbour. */
  readonly parent?: string
  /** In a map. */
  readonly key?: string
  readonly content: string
  readonly value?: Value
}

export interface Update {
  readonly structs: readonly Struct[]
  readonly inserted: number
  readonly deletions: readonly { client: number; clock: number; length: number }[]
  /** Elements that were deleted. */
  readonly deleted: number
}

const HAS_ORIGIN = 0x80
const HAS_RIGHT_ORIGIN = 0x40
const HAS_KEY = 0x20
const CONTENT = 0x1f

const TYPES = ['YArray', 'YMap', 'YText', 'YXmlElement', 'YXmlFragment', 'YXmlHook', 'YXmlText']

interface Content {
  readonly content: string
  readonly value?: Value
  /** How far it moves the clock: a text counts its UTF-16 units. */
  readonly length: number
}

function readType(from: Cursor): Content {
  const type = TYPES[readNumber(from)]
  if (type === undefined) from.isWrong = true
  const isNamed = type === 'YXmlElement' || type === 'YXmlHook'
  return { content: type ?? '', length: 1, ...(isNamed ? { value: readText(from) } : {}) }
}

function readSeveral(from: Cursor, read: (from: Cursor) => Value): Value[] {
  const values: Value[] = []
  for (let left = readNumber(from); left > 0 && from.isSound; left--) values.push(read(from))
  return values
}

function readContent(from: Cursor, kind: number): Content {
  switch (kind) {
    case 1:
      return { content: 'deleted', length: readNumber(from) }
    case 2: {
      const value = readSeveral(from, readText)
      return { content: 'JSON', value, length: value.length }
    }
    case 3:
      return { content: 'binary', value: readBytes(from), length: 1 }
    case 4: {
      const value = readText(from)
      return { content: 'string', value, length: value.length }
    }
    case 5:
      return { content: 'embed', value: readText(from), length: 1 }
    case 6:
      return { content: 'format', value: [readText(from), readText(from)], length: 1 }
    case 7:
      return readType(from)
    case 8: {
      const value = readSeveral(from, readAny)
      return { content: 'any', value, length: value.length }
    }
    case 9:
      return { content: 'doc', value: [readText(from), readAny(from)], length: 1 }
    default:
      from.isWrong = true
      return { content: '', length: 0 }
  }
}

function readId(from: Cursor): void {
  readNumber(from)
  readNumber(from)
}

/** Where it stands: beside others, or in a type at the top, or in another struct. */
function readPlace(from: Cursor, info: number): { parent?: string; key?: string } {
  if ((info & HAS_ORIGIN) !== 0) readId(from)
  if ((info & HAS_RIGHT_ORIGIN) !== 0) readId(from)
  if ((info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) !== 0) return {}
  const isTop = readNumber(from) === 1
  const parent = isTop ? { parent: readText(from) } : {}
  if (!isTop) readId(from)
  return { ...parent, ...((info & HAS_KEY) !== 0 ? { key: readText(from) } : {}) }
}

function readStruct(from: Cursor, client: number, clock: number): [Struct, number] {
  const info = from.u8()
  if (info === 0 || info === 10) {
    const length = readNumber(from)
    return [{ client, clock, content: info === 0 ? 'GC' : 'skip' }, length]
  }
  const place = readPlace(from, info)
  const { length, ...content } = readContent(from, info & CONTENT)
  return [{ client, clock, ...place, ...content }, length]
}

function readStructs(from: Cursor): { structs: Struct[]; inserted: number } {
  const structs: Struct[] = []
  let inserted = 0
  for (let clients = readNumber(from); clients > 0 && from.isSound; clients--) {
    const count = readNumber(from)
    const client = readNumber(from)
    let clock = readNumber(from)
    for (let left = count; left > 0 && from.isSound; left--) {
      const [struct, length] = readStruct(from, client, clock)
      if (!from.isSound) break
      if (structs.length < TOLD) structs.push(struct)
      clock += length
      inserted += 1
    }
  }
  return { structs, inserted }
}

function readDeletions(from: Cursor): Pick<Update, 'deletions' | 'deleted'> {
  const deletions: { client: number; clock: number; length: number }[] = []
  let deleted = 0
  for (let clients = readNumber(from); clients > 0 && from.isSound; clients--) {
    const client = readNumber(from)
    for (let left = readNumber(from); left > 0 && from.isSound; left--) {
      const deletion = { client, clock: readNumber(from), length: readNumber(from) }
      if (deletions.length < TOLD && from.isSound) deletions.push(deletion)
      deleted += deletion.length
    }
  }
  return { deletions, deleted }
}

/** null: it is none of this format. */
export function readUpdate(bytes: Uint8Array): Update | null {
  const from = new Cursor(bytes)
  const structs = readStructs(from)
  const deletions = readDeletions(from)
  return from.isSound && from.left === 0 ? { ...structs, ...deletions } : null
}
