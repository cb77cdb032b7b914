// The HTML of a LiveView: the statics of its tree, with what is dynamic between them.
import { isFields } from '../json-text'
import type { Tree } from './live-tree'

/** Characters of HTML, parts of a tree and levels: what is more is left out, and `…` says so. */
const MOST = 65_536
const MOST_PARTS = 20_000
const DEEPEST = 64

class Writing {
  private readonly pieces: string[] = []
  private length = 0
  private parts = 0

  constructor(private readonly root: Tree) {}

  get text(): string {
    return this.pieces.join('').slice(0, MOST) + (this.isFull ? '…' : '')
  }

  private get isFull(): boolean {
    return this.length > MOST || this.parts > MOST_PARTS
  }

  private put(text: string): void {
    this.pieces.push(text)
    this.length += text.length
  }

  /** `templates`: statics that are told once and referred to by number. */
  write(value: unknown, templates: Tree, depth: number): void {
    this.parts += 1
    if (this.isFull || depth > DEEPEST) return
    if (typeof value === 'string') return this.put(value)
    if (typeof value === 'number') return this.component(value, depth)
    if (isFields(value)) this.tree(value, templates, depth)
  }

  /** A number in the place of a text is a component's. */
  private component(cid: number, depth: number): void {
    const all = this.root.c
    if (isFields(all)) this.write(all[cid], {}, depth + 1)
  }

  private tree(tree: Tree, above: Tree, depth: number): void {
    const templates: Tree = isFields(tree.p) ? tree.p : above
    const statics = typeof tree.s === 'number' ? templates[tree.s] : tree.s
    if (!Array.isArray(statics)) return
    if (Array.isArray(tree.d)) {
      for (const row of tree.d) if (Array.isArray(row)) this.row(statics, row, templates, depth)
    } else if (isFields(tree.k)) {
      const count = Math.min(Number(tree.k.kc) || 0, MOST_PARTS)
      for (let index = 0; index < count && !this.isFull; index++) {
        const row = tree.k[index]
        if (isFields(row)) this.row(statics, row, templates, depth)
      }
    } else this.row(statics, tree, templates, depth)
  }

  private row(
    statics: readonly unknown[],
    dynamics: Readonly<Record<number, unknown>>,
    templates: Tree,
    depth: number,
  ): void {
    for (const [index, text] of statics.entries()) {
      if (this.isFull) return
      if (index > 0) this.write(dynamics[index - 1], templates, depth + 1)
      this.put(typeof text === 'string' ? text : '')
    }
  }
}

export function htmlOf(tree: Tree): string {
  const writing = new Writing(tree)
  writing.write(tree, {}, 0)
  return writing.text
}
