// How much of a decoded value had to be right for it to be decoded at all: noise rarely has any.
import type { Value } from '../decoder'

/** Below it, a few bytes fit by chance: `93 01 02 03` is a list of three numbers, or anything else. */
const ENOUGH = 3

/** What is looked at: of a large value, the start says it. */
const MOST = 1_000

const OUTERMOST = 1
const WITHIN = 2

/** A text had to be UTF-8, byte by byte; a number of several bytes, little more than be there. */
function ofPlain(value: Value): number {
  if (typeof value === 'string') return value.length > 0 ? 1 + value.length : 0
  if (typeof value === 'bigint') return 0.5
  if (typeof value !== 'number') return 0
  if (value % 1 !== 0) return 1
  return value < -32 || value > 127 ? 0.5 : 0
}

/** What the readers write for extensions, tags and the like: any byte is one. */
const isWrapper = (value: object): boolean =>
  Object.keys(value)[0]?.startsWith('$') === true && !Array.isArray(value)

function childrenOf(value: object): readonly Value[] {
  if (value instanceof Uint8Array || value instanceof Date || isWrapper(value)) return []
  const all =
    value instanceof Map ? [...value] : Array.isArray(value) ? value : Object.entries(value)
  const start = all.slice(0, MOST)
  return Array.isArray(value) ? start : start.flat()
}

function ofTree(value: object): number {
  if (value instanceof Date) return WITHIN
  return value instanceof Uint8Array || isWrapper(value) ? 0 : WITHIN
}

export function isEnough(top: Value): boolean {
  const open: Value[] = [top]
  let evidence = OUTERMOST - WITHIN
  for (let seen = 0; seen < MOST && evidence < ENOUGH && open.length > 0; seen++) {
    const value = open.pop()
    const isTree = typeof value === 'object' && value !== null
    evidence += isTree ? ofTree(value) : ofPlain(value)
    if (isTree) open.push(...childrenOf(value))
  }
  return evidence >= ENOUGH
}
