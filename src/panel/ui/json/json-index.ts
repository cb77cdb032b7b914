// Where every value of a JSON text stands: seven numbers each in columns, no object for any of them.
import { JSON_NODES } from '../../../wire/details-limits'

/** What a reader met that is no JSON. `cut` is the end of the text; `many` and `deep` are limits of ours. */
export type JsonFault =
  | 'value'
  | 'key'
  | 'colon'
  | 'comma'
  | 'trailing'
  | 'escape'
  | 'control'
  | 'number'
  | 'after'
  | 'cut'
  | 'many'
  | 'deep'

export interface JsonError {
  readonly fault: JsonFault
  readonly offset: number
}

const COLUMNS = ['start', 'end', 'key', 'after', 'parent', 'place', 'size'] as const
type Column = (typeof COLUMNS)[number]

/** Values are numbered in the order of the text: those below a value follow it, up to `after`. */
export class JsonIndex {
  count = 0
  error: JsonError | null = null
  /** Values whose key their object had before, and how many there are in all. */
  readonly repeated: number[] = []
  repeatedCount = 0
  private columns: Record<Column, Int32Array>

  constructor(readonly text: string) {
    const first = Math.min(JSON_NODES, 64 + (text.length >> 3))
    this.columns = Object.fromEntries(
      COLUMNS.map((name) => [name, new Int32Array(first)]),
    ) as Record<Column, Int32Array>
  }

  /** `key`: the offset of its opening quote, -1 for entries of arrays and the root. */
  add(start: number, end: number, key: number, parent: number): number {
    const node = this.count
    if (node === this.columns.start.length) this.grow()
    const { columns } = this
    columns.start[node] = start
    columns.end[node] = end
    columns.key[node] = key
    columns.after[node] = node + 1
    columns.parent[node] = parent
    columns.size[node] = 0
    if (parent >= 0) columns.place[node] = this.sizeOf(parent)
    if (parent >= 0) columns.size[parent] = this.sizeOf(parent) + 1
    this.count += 1
    return node
  }

  /** A container has ended. */
  close(node: number, end: number): void {
    this.columns.end[node] = end
    this.columns.after[node] = this.count
  }

  startOf = (node: number): number => this.columns.start[node] ?? 0
  endOf = (node: number): number => this.columns.end[node] ?? 0
  keyAt = (node: number): number => this.columns.key[node] ?? -1
  /** The first value that is not below this one. */
  afterOf = (node: number): number => this.columns.after[node] ?? node + 1
  /** -1: of the root. */
  parentOf = (node: number): number => this.columns.parent[node] ?? -1
  /** Its index among its siblings. */
  placeOf = (node: number): number => this.columns.place[node] ?? 0
  /** Entries of a container. */
  sizeOf = (node: number): number => this.columns.size[node] ?? 0

  /** `{`, `[`, `"`, a digit … */
  firstOf = (node: number): string => this.text[this.startOf(node)] ?? ''
  isContainer = (node: number): boolean => /[[{]/.test(this.firstOf(node))

  /** The last value that begins, with its key, at or before a place in the text. */
  nodeAt(offset: number): number {
    let low = 0
    let high = this.count - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.beginOf(middle) <= offset) low = middle
      else high = middle - 1
    }
    return Math.max(0, low)
  }

  /** Where its key begins; of what has none, itself. */
  beginOf(node: number): number {
    const key = this.keyAt(node)
    return key >= 0 ? key : this.startOf(node)
  }

  private grow(): void {
    const length = Math.min(JSON_NODES, Math.ceil(this.count * 1.6))
    for (const name of COLUMNS) {
      const longer = new Int32Array(length)
      longer.set(this.columns[name])
      this.columns[name] = longer
    }
  }
}
