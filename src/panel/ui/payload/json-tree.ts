// The lines of a JSON tree: only what is open is built, and many entries are folded into ranges.
import { isArray, isContainer, type JsonContainer, type JsonValue } from './json-value'

/** Entries shown at once; more are folded into ranges of this many, and those again. */
const CHUNK = 100
/** Lines up to which a tree opens by itself. */
const OPEN_LINES = 40

export interface JsonLine {
  /** Unique in the tree; stays while other lines open and close. */
  readonly path: string
  readonly depth: number
  /** null: the root, or a range. */
  readonly key: string | null
  readonly value: JsonValue
  /** Of a range: its first and last index. */
  readonly range: readonly [number, number] | null
  readonly isOpen: boolean
  /** Its place among its siblings, from 1, and how many these are. */
  readonly place: number
  readonly siblings: number
}

type Entry = readonly [key: string, value: JsonValue]
type Node = Pick<JsonLine, 'path' | 'key' | 'value' | 'range'>

export const countOf = (container: JsonContainer): number =>
  isArray(container) ? container.length : Object.keys(container).length

/** Those from index `from`, up to and without `end`. */
export function entriesOf(container: JsonContainer, from: number, end: number): readonly Entry[] {
  return isArray(container)
    ? container.slice(from, end).map((value, index) => [`${from + index}`, value] as const)
    : Object.entries(container).slice(from, end)
}

export const isExpandable = (line: Pick<JsonLine, 'value' | 'range'>): boolean =>
  line.range !== null || (isContainer(line.value) && countOf(line.value) > 0)

/** So large that no level has more than CHUNK ranges. */
function rangeSize(count: number): number {
  let size = CHUNK
  while (count / size > CHUNK) size *= CHUNK
  return size
}

function childrenOf(node: Node): Node[] {
  if (!isContainer(node.value)) return []
  const [from, last] = node.range ?? [0, countOf(node.value) - 1]
  const count = last - from + 1
  if (count <= CHUNK)
    return entriesOf(node.value, from, last + 1).map(([key, value]) => {
      return { path: `${node.path}/${key.replaceAll('/', '~1')}`, key, value, range: null }
    })
  const size = rangeSize(count)
  return Array.from({ length: Math.ceil(count / size) }, (_, index) => {
    const start = from + index * size
    const range = [start, Math.min(start + size - 1, last)] as const
    return { path: `${node.path}/~${range.join('-')}`, key: null, value: node.value, range }
  })
}

const rootOf = (value: JsonValue): Node => ({ path: '', key: null, value, range: null })

/** The open lines from top to bottom. */
export function linesOf(value: JsonValue, open: ReadonlySet<string>): JsonLine[] {
  const lines: JsonLine[] = []
  const add = (node: Node, depth: number, place: number, siblings: number) => {
    const isOpen = open.has(node.path)
    lines.push({ ...node, depth, isOpen, place, siblings })
    if (!isOpen) return
    const children = childrenOf(node)
    for (const [index, child] of children.entries())
      add(child, depth + 1, index + 1, children.length)
  }
  add(rootOf(value), 0, 1, 1)
  return lines
}

/** What is open at first: level by level, as long as all of a level fits. */
export function openAtFirst(value: JsonValue): Set<string> {
  const open = new Set([''])
  let level = childrenOf(rootOf(value))
  let lines = 1 + level.length
  while (level.length > 0) {
    const containers = level.filter(isExpandable)
    const next = containers.flatMap(childrenOf)
    lines += next.length
    if (lines > OPEN_LINES) break
    for (const { path } of containers) open.add(path)
    level = next
  }
  return open
}

/** The line above whose branch this one is in. */
export function parentOf(lines: readonly JsonLine[], index: number): number {
  const depth = lines[index]?.depth ?? 0
  let parent = index
  while (parent > 0 && (lines[parent]?.depth ?? 0) >= depth) parent -= 1
  return parent
}
