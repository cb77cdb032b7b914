// What differs between two JSON payloads, path by path; numbers as they are written.
import { DIFF_SHOWN, DIFF_SIDE } from '../../../wire/details-limits'
import type { JsonIndex } from '../json/json-index'
import { keyOf, pathOf, sourceOf, typeOf, valueToCopy } from '../json/json-text'

export interface JsonChange {
  readonly path: string
  /** As written, or its start; null: it was not there. */
  readonly before: string | null
  /** null: it is not there any more. */
  readonly after: string | null
}

export interface JsonDiff {
  readonly changes: readonly JsonChange[]
  /** There are more. */
  readonly isCut: boolean
}

type Pair = readonly [before: number | null, after: number | null]

function childrenOf(index: JsonIndex, node: number): number[] {
  const children: number[] = []
  for (let at = node + 1; at < index.afterOf(node); at = index.afterOf(at)) children.push(at)
  return children
}

function textOf(index: JsonIndex, node: number): string {
  const text = sourceOf(index, node, DIFF_SIDE + 1)
  return text.length > DIFF_SIDE ? `${text.slice(0, DIFF_SIDE)}…` : text
}

class Comparison {
  readonly changes: JsonChange[] = []
  isCut = false

  constructor(
    private readonly before: JsonIndex,
    private readonly after: JsonIndex,
  ) {}

  run(): JsonDiff {
    const pairs: Pair[] = [[0, 0]]
    for (let pair = pairs.pop(); pair && !this.isCut; pair = pairs.pop())
      pairs.push(...this.compare(...pair).reverse())
    return this
  }

  /** The pairs below that are still to be compared. */
  private compare(a: number | null, b: number | null): Pair[] {
    if (a === null || b === null) return this.changed(a, b)
    const type = typeOf(this.before, a)
    if (type !== typeOf(this.after, b)) return this.changed(a, b)
    if (type === 'object') return this.pairsByKey(a, b)
    if (type === 'array') return this.pairsByPlace(a, b)
    const isSame = valueToCopy(this.before, a) === valueToCopy(this.after, b)
    return isSame ? [] : this.changed(a, b)
  }

  private changed(a: number | null, b: number | null): Pair[] {
    const path = b === null ? pathOf(this.before, a ?? 0) : pathOf(this.after, b)
    if (this.changes.length >= DIFF_SHOWN) this.isCut = true
    else
      this.changes.push({
        path,
        before: a === null ? null : textOf(this.before, a),
        after: b === null ? null : textOf(this.after, b),
      })
    return []
  }

  /** Of a key that comes twice, the last one counts. */
  private pairsByKey(a: number, b: number): Pair[] {
    const ofAfter = new Map(
      childrenOf(this.after, b).map((node) => [keyOf(this.after, node) ?? '', node]),
    )
    const ofBefore = new Map(
      childrenOf(this.before, a).map((node) => [keyOf(this.before, node) ?? '', node]),
    )
    const pairs: Pair[] = [...ofBefore].map(([key, node]) => [node, ofAfter.get(key) ?? null])
    const added = [...ofAfter].filter(([key]) => !ofBefore.has(key))
    return [...pairs, ...added.map(([, node]): Pair => [null, node])]
  }

  /** What is the same at both ends is set aside: an entry that came in between moves no others. */
  private pairsByPlace(a: number, b: number): Pair[] {
    const left = childrenOf(this.before, a)
    const right = childrenOf(this.after, b)
    const isSame = (x = -1, y = -1) =>
      x >= 0 && y >= 0 && sourceOf(this.before, x) === sourceOf(this.after, y)
    let start = 0
    while (start < Math.min(left.length, right.length) && isSame(left[start], right[start]))
      start += 1
    while (left.length > start && right.length > start && isSame(left.at(-1), right.at(-1))) {
      left.pop()
      right.pop()
    }
    const length = Math.max(left.length, right.length) - start
    return Array.from({ length }, (_, at) => [left[start + at] ?? null, right[start + at] ?? null])
  }
}

export const jsonDiff = (before: JsonIndex, after: JsonIndex): JsonDiff =>
  new Comparison(before, after).run()
