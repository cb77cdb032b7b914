// The lines of a JSON tree that are open, as numbers of values: they rise, so that a line is found by halving.
import { JSON_EXPANDED } from '../../../wire/details-limits'
import type { JsonIndex } from './json-index'

/** Lines up to which a tree opens by itself. */
const OPEN_AT_FIRST = 40

export class JsonLines {
  /** Values, from top to bottom. */
  all: Int32Array
  private readonly opened: Uint8Array

  constructor(readonly index: JsonIndex) {
    this.opened = new Uint8Array(index.count)
    this.all = Int32Array.from(index.count > 0 ? [0] : [])
    this.openAtFirst()
  }

  isOpen = (node: number): boolean => this.opened[node] === 1
  canOpen = (node: number): boolean => this.index.sizeOf(node) > 0

  /** The line of a value, or of the closed branch that it is in. */
  lineOf(node: number): number {
    let low = 0
    let high = this.all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.all[middle] ?? 0) <= node) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }

  open(node: number): void {
    if (this.isOpen(node) || !this.canOpen(node)) return
    this.opened[node] = 1
    this.replaceBelow(node, this.visibleBelow(node))
  }

  close(node: number): void {
    if (!this.isOpen(node)) return
    this.opened[node] = 0
    this.replaceBelow(node, new Int32Array())
  }

  toggle(node: number): void {
    if (this.isOpen(node)) this.close(node)
    else this.open(node)
  }

  /** Opens what a value is in, so that it has a line. */
  reveal(node: number): void {
    const above: number[] = []
    for (let at = this.index.parentOf(node); at >= 0; at = this.index.parentOf(at)) above.push(at)
    for (const at of above.reverse()) this.open(at)
  }

  /** False: there is more than may be opened at once. */
  openBelow(node: number): boolean {
    const { index } = this
    const end = Math.min(index.afterOf(node), node + JSON_EXPANDED)
    for (let at = node; at < end; at++) if (this.canOpen(at)) this.opened[at] = 1
    this.replaceBelow(node, this.visibleBelow(node))
    return end === index.afterOf(node)
  }

  private visibleBelow(node: number): Int32Array {
    const { index } = this
    const end = index.afterOf(node)
    const below = new Int32Array(end - node - 1)
    let count = 0
    for (let at = node + 1; at < end; ) {
      below[count++] = at
      at = this.isOpen(at) ? at + 1 : index.afterOf(at)
    }
    return below.subarray(0, count)
  }

  private replaceBelow(node: number, below: Int32Array): void {
    const { all } = this
    const line = this.lineOf(node)
    if (all[line] !== node) return // its branch is closed: it shows when that is opened
    const rest = this.lineOf(this.index.afterOf(node) - 1) + 1
    const next = new Int32Array(line + 1 + below.length + all.length - rest)
    next.set(all.subarray(0, line + 1))
    next.set(below, line + 1)
    next.set(all.subarray(rest), line + 1 + below.length)
    this.all = next
  }

  /** Level by level, as long as all of a level fits; the root in any case. */
  private openAtFirst(): void {
    let level = [0]
    this.open(0)
    for (;;) {
      const next = level.flatMap((node) =>
        this.index.sizeOf(node) > OPEN_AT_FIRST ? [] : this.childrenOf(node).filter(this.canOpen),
      )
      const more = next.reduce((sum, node) => sum + this.index.sizeOf(node), 0)
      if (next.length === 0 || this.all.length + more > OPEN_AT_FIRST) return
      for (const node of next) this.open(node)
      level = next
    }
  }

  private childrenOf(node: number): number[] {
    const { index } = this
    const children: number[] = []
    for (let at = node + 1; at < index.afterOf(node); at = index.afterOf(at)) children.push(at)
    return children
  }
}
