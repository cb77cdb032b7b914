// Finds keys and values of a JSON payload that contain a text, however the sender has escaped it.
import { JSON_HITS, SLICE_STEP } from '../../../wire/details-limits'
import type { JsonIndex } from './json-index'

const hex4 = (unit: string) => unit.charCodeAt(0).toString(16).padStart(4, '0')

/** A character as it is, or as `\u00e9`, which some senders make of all that is not ASCII or could be HTML. */
function unitPattern(unit: string): string {
  if (/[\da-z ]/i.test(unit)) return unit
  const isHalf = /[\ud800-\udfff]/.test(unit)
  const written = isHalf ? unit : JSON.stringify(unit).slice(1, -1)
  const plain = written.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const codes = new Set([unit, unit.toLowerCase(), unit.toUpperCase()].map(hex4))
  return `(?:${unit === '/' ? '\\\\?' : ''}${plain}|\\\\u(?:${[...codes].join('|')}))`
}

/** Upper and lower case are one. */
export const searchPattern = (query: string): RegExp =>
  new RegExp(query.split('').map(unitPattern).join(''), 'gi')

/** `\n` in the text is a line break, and no n. */
function isWithinEscape(text: string, at: number): boolean {
  let slashes = 0
  while (text[at - 1 - slashes] === '\\') slashes += 1
  return slashes % 2 === 1
}

export class JsonSearch {
  /** Values that contain it, or whose key does, in the order of the text. */
  readonly hits: number[] = []
  isDone = false
  /** There are more than are kept. */
  isCut = false
  private readonly pattern: RegExp
  private readonly overlap: number
  private at = 0
  /** The last value that began at or before what was found last. */
  private node = 0

  constructor(
    private readonly index: JsonIndex,
    query: string,
  ) {
    this.pattern = searchPattern(query)
    this.overlap = query.length * 6
    this.isDone = query === ''
  }

  /** Looks through the next part of the text. True: it is done. */
  step(): boolean {
    const { text } = this.index
    const end = Math.min(text.length, this.at + SLICE_STEP)
    const part = text.slice(this.at, Math.min(text.length, end + this.overlap))
    for (const { index: offset, 0: found } of part.matchAll(this.pattern)) {
      const from = this.at + offset
      if (from < end) this.found(from, from + found.length)
      if (this.isDone) return true
    }
    this.at = end
    this.isDone = this.isDone || end >= text.length
    return this.isDone
  }

  private found(from: number, to: number): void {
    const { index } = this
    if (isWithinEscape(index.text, from)) return
    while (this.node + 1 < index.count && this.index.beginOf(this.node + 1) <= from) this.node += 1
    const { node } = this
    if (this.hits.at(-1) === node || !this.isInWords(node, from, to)) return
    if (this.hits.length < JSON_HITS) this.hits.push(node)
    else this.isCut = this.isDone = true
  }

  /** In a key or a scalar: brackets, commas and colons are no part of what is searched. */
  private isInWords(node: number, from: number, to: number): boolean {
    const { index } = this
    const start = index.startOf(node)
    if (index.keyAt(node) >= 0 && from > index.keyAt(node) && to <= start)
      return index.text.lastIndexOf('"', start - 1) >= to
    return !index.isContainer(node) && from >= start && to <= index.endOf(node)
  }
}

/** The hit that follows (or with -1 precedes) a value; at the end it begins again. */
export function nextHit(hits: readonly number[], node: number, by: 1 | -1): number | null {
  if (hits.length === 0) return null
  const after = hits.findIndex((hit) => (by === 1 ? hit > node : hit >= node))
  if (by === 1) return (after < 0 ? hits[0] : hits[after]) ?? null
  return hits.at(after < 0 ? -1 : after - 1) ?? null
}
