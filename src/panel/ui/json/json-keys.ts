// What a key does in a JSON tree. https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
import type { JsonLines } from './json-lines'
import { labelOf } from './json-text'

/** Lines that a typed prefix is looked for in. */
const TYPED_LINES = 50_000

export type TreeAct =
  | { readonly act: 'go'; readonly line: number }
  | { readonly act: 'open' | 'close' | 'open-siblings' }

const go = (line: number): TreeAct => ({ act: 'go', line })

function moved(key: string, lines: JsonLines, line: number, page: number): number | null {
  const last = lines.all.length - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(line + 1, last)
    case 'ArrowUp':
      return Math.max(line - 1, 0)
    case 'PageDown':
      return Math.min(line + page, last)
    case 'PageUp':
      return Math.max(line - page, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/** null: the key is not the tree's. */
export function treeAct(key: string, lines: JsonLines, line: number, page: number): TreeAct | null {
  const node = lines.all[line]
  if (node === undefined) return null
  const to = moved(key, lines, line, page)
  if (to !== null) return go(to)
  const isOpen = lines.isOpen(node)
  switch (key) {
    case 'ArrowRight':
      if (!lines.canOpen(node)) return go(line)
      return isOpen ? go(line + 1) : { act: 'open' }
    case 'ArrowLeft':
      if (isOpen) return { act: 'close' }
      return go(lines.lineOf(Math.max(0, lines.index.parentOf(node))))
    case 'Enter':
    case ' ':
      return lines.canOpen(node) ? { act: isOpen ? 'close' : 'open' } : null
    case '*':
      return { act: 'open-siblings' }
    default:
      return null
  }
}

/** The next line whose key begins so; one letter alone goes on from line to line. null: there is none. */
export function typedLine(typed: string, lines: JsonLines, line: number): number | null {
  const { all, index } = lines
  const prefix = typed.toLowerCase()
  const from = typed.length === 1 ? 1 : 0
  for (let step = from; step < Math.min(all.length + from, TYPED_LINES); step++) {
    const at = (line + step) % all.length
    const label = labelOf(index, all[at] ?? 0)
    if (label.toLowerCase().startsWith(prefix)) return at
  }
  return null
}
