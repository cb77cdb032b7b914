// What is open, chosen and searched for in one JSON tree; the component draws it.
import { type Signal, signal } from '@preact/signals'
import type { JsonIndex } from './json-index'
import { JsonLines } from './json-lines'
import { JsonSearch, nextHit } from './json-search'

export class JsonTreeState {
  /** Bumped when anything below has changed: keys may come faster than renderings. */
  readonly version: Signal<number> = signal(0)
  readonly lines: JsonLines
  /** A value. */
  current = 0
  search: JsonSearch
  /** "Expand all" met its limit. */
  isExpansionCut = false

  constructor(readonly index: JsonIndex) {
    this.lines = new JsonLines(index)
    this.search = new JsonSearch(index, '')
  }

  get line(): number {
    return this.lines.lineOf(this.current)
  }

  changed(): void {
    this.version.value += 1
  }

  goToLine(line: number): void {
    this.current = this.lines.all[line] ?? 0
    this.changed()
  }

  /** Opens what it is in. */
  goTo(node: number): void {
    this.lines.reveal(node)
    this.current = node
    this.changed()
  }

  toggle(node: number): void {
    this.current = node
    this.lines.toggle(node)
    this.changed()
  }

  expandAll(): void {
    this.isExpansionCut = !this.lines.openBelow(this.current)
    this.changed()
  }

  openSiblings(): void {
    const { index, lines, current } = this
    const parent = index.parentOf(current)
    if (parent < 0) return this.toggle(0)
    const last = index.afterOf(parent)
    for (let at = parent + 1, opened = 0; at < last && opened < 100; at = index.afterOf(at)) {
      if (lines.canOpen(at)) opened += 1
      lines.open(at)
    }
    this.changed()
  }

  find(query: string): JsonSearch {
    this.search = new JsonSearch(this.index, query)
    this.changed()
    return this.search
  }

  /** From the chosen value on, or back. */
  goToHit(by: 1 | -1): void {
    const hit = nextHit(this.search.hits, this.current, by)
    if (hit !== null) this.goTo(hit)
  }

  /** While one types, the first hit at or after the chosen value. */
  settle(): void {
    const hit = nextHit(this.search.hits, this.current - 1, 1)
    if (hit !== null) this.goTo(hit)
  }
}
