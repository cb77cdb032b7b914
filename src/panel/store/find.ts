// Finds rows among those that pass the filter, without taking any away.
import {
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from '@preact/signals'
import { parseQuery, plainQuery } from './query/parse'
import { type Problem, type Query, withoutRegexes } from './query/query'
import { review } from './query/review'
import { Scan } from './query/scan'
import type { ScanHost } from './query/scan-task'
import { tokensOf } from './query/tokens'
import type { WholeScan } from './query/whole-scan'
import { rowAt } from './row-place'
import type { Row } from './rows'

/** What is searched: the list of the view. */
export interface Searched {
  readonly visible: readonly Row[]
  readonly version: ReadonlySignal<number>
  readonly turn: ReadonlySignal<number>
}

/** A regular expression between slashes, else the text as it stands. */
function queryOf(text: string): Query {
  const [token, ...more] = tokensOf(text)
  const isRegex = token?.kind === 'regex' && !token.isNegated && more.length === 0
  return isRegex ? parseQuery(text) : plainQuery(text)
}

export class Find {
  readonly isOpen: Signal<boolean> = signal(false)
  readonly text: Signal<string> = signal('')
  readonly query = computed(() => queryOf(this.text.value))
  /** The row at which a regular expression took too long, counted from 1; 0: none. */
  readonly stoppedAt: Signal<number> = signal(0)
  /** Bumped when `matches` has changed. */
  readonly version: Signal<number> = signal(0)
  /** Oldest first. */
  matches: readonly Row[] = []
  private scan: Scan | null = null

  constructor(
    private readonly view: Searched,
    private readonly host: ScanHost,
  ) {
    effect(() => {
      view.turn.value
      const query = this.isOpen.value ? this.query.value : null
      untracked(() => this.begin(query))
    })
    effect(() => {
      view.version.value
      untracked(() => this.scan?.pump(view.visible))
      untracked(() => this.changed())
    })
  }

  /** What is looked for in long payloads; null: nothing. */
  get whole(): WholeScan | null {
    return this.scan?.whole ?? null
  }

  get problem(): Problem | null {
    return this.query.value.problems[0] ?? null
  }

  /** All rows have been looked at. */
  get isDone(): boolean {
    return this.scan?.isDone ?? true
  }

  /** The match after `from`, or before it; it goes round. null: nothing is found. */
  next(from: Row | null, step: 1 | -1): Row | null {
    const { matches } = this
    const last = matches.length - 1
    const wrapped = matches[step === 1 ? 0 : last] ?? null
    if (from === null) return wrapped
    const at = firstAfter(matches, from, step)
    return matches[at] ?? wrapped
  }

  /** Which match it is, counted from 1; 0: it is none. */
  numberOf(row: Row | null): number {
    return row === null ? 0 : rowAt(this.matches, row) + 1
  }

  /** What these rows say has changed. */
  review(rows: readonly Row[]): readonly Row[] {
    return review(
      this.scan,
      rows.filter((row) => rowAt(this.view.visible, row) >= 0),
    )
  }

  private begin(query: Query | null): void {
    this.scan?.stop()
    this.scan = null
    this.matches = []
    this.stoppedAt.value = 0
    if (query !== null && query.groups.length > 0) this.start(query)
    this.changed()
  }

  private start(query: Query): void {
    this.scan = new Scan(this.host, {
      query,
      rule: () => null,
      onProgress: () => this.changed(),
      onRevised: () => this.changed(),
      onStopped: (regex, row) => {
        this.begin(withoutRegexes(query, new Set([regex])))
        this.stoppedAt.value = row + 1
      },
    })
    this.matches = this.scan.list
    this.scan.pump(this.view.visible)
  }

  private changed(): void {
    this.version.value += 1
  }
}

function firstAfter(matches: readonly Row[], from: Row, step: 1 | -1): number {
  let low = 0
  let high = matches.length
  const isBefore = (row: Row | undefined) =>
    row !== undefined && (step === 1 ? row.id <= from.id : row.id < from.id)
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(matches[middle])) low = middle + 1
    else high = middle
  }
  return step === 1 ? low : low - 1
}
