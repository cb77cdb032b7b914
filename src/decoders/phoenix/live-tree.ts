// A LiveView as its server has rendered it: the first tree, and every diff since merged into it.
// https://github.com/phoenixframework/phoenix_live_view/blob/main/assets/js/phoenix_live_view/rendered.js
import { isFields } from '../json-text'

export type Tree = Record<string, unknown>

/** Levels of a tree; what lies deeper is not merged. */
const DEEPEST = 64

/** What a tree has; other names, `__proto__` among them, are a hostile server's. */
const KEYS = /^(?:\d+|s|d|k|p|c|r|stream)$/
const ROWS = /^(?:\d+|kc)$/

const isTree = (value: unknown): value is Tree => isFields(value)

/** With statics of its own it is another tree; without, it changes the one that is there. */
function merged(target: unknown, source: unknown, depth: number): unknown {
  if (!isTree(source)) return source
  if (!isTree(target) || source.s !== undefined || depth > DEEPEST) return source
  for (const [key, value] of Object.entries(source)) {
    if (!KEYS.test(key)) continue
    if (key === 'k' && isTree(value)) target.k = mergedRows(target.k, value, depth + 1)
    else target[key] = merged(target[key], value, depth + 1)
  }
  return target
}

/** Rows by their index (from 1.1): changed where they are, moved, or moved and changed; `kc`: how many. */
function mergedRows(target: unknown, source: Tree, depth: number): Tree {
  const before: Tree = isTree(target) ? target : {}
  const rows: Tree = { ...before }
  for (const [index, row] of Object.entries(source)) {
    if (!ROWS.test(index)) continue
    if (typeof row === 'number' && index !== 'kc') rows[index] = before[row]
    else {
      // of a copy: the row that was there may have moved elsewhere
      const [from, changes] = Array.isArray(row) ? [String(row[0]), row[1]] : [index, row]
      rows[index] = merged(structuredClone(before[from]), changes, depth)
    }
  }
  const count = Number(rows.kc)
  for (const index of Object.keys(rows)) if (Number(index) >= count) delete rows[index]
  return rows
}

/** A component may take the statics of another: of this diff, or, by a negative number, of before. */
function component(cid: string, all: Tree, known: Tree, depth: number): unknown {
  const source = all[cid]
  if (!isTree(source) || typeof source.s !== 'number' || depth > DEEPEST)
    return merged(known[cid], source, depth)
  const like = Math.abs(source.s)
  const from = source.s > 0 ? component(`${like}`, all, known, depth + 1) : known[like]
  const { s: _, ...changes } = source
  return merged(structuredClone(from), changes, depth)
}

/** Changes `tree`, and parts of `diff` become parts of it. */
export function mergeDiff(tree: Tree, diff: Tree): void {
  const { c, ...changes } = diff
  if (changes.s === undefined) merged(tree, changes, 0)
  else for (const key of Object.keys(changes)) if (KEYS.test(key)) tree[key] = changes[key]
  if (!isTree(c)) return
  const known: Tree = isTree(tree.c) ? tree.c : {}
  const cids = Object.keys(c).filter((cid) => /^\d+$/.test(cid))
  const changed = cids.map((cid) => [cid, component(cid, c, known, 0)] as const)
  tree.c = { ...known, ...Object.fromEntries(changed) }
}
