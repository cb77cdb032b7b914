// Looks through payloads that are too long for a slice, or not here: whole, by the worker, within bounds.
import { payloadOf } from '../../../wire/read-fact'
import {
  SEARCHED,
  WHOLE_BATCH,
  WHOLE_BYTES,
  WHOLE_DELAY,
  WHOLE_ROWS,
  WHOLE_WAIT,
} from '../../../wire/table-limits'
import { decodedText } from '../decoded'
import type { Row } from '../rows'
import { decide } from './decide'
import type { Query, RowReader } from './query'
import type { Excerpt } from './regex-job'
import type { RegexRunner } from './regex-runner'
import { eitherOf } from './regex-slice'
import { asRegexes, looksAtText } from './whole-query'
import { type LookedThrough, WholeWorker } from './whole-worker'

export interface WholeFound {
  readonly passes: boolean
  /** What is around the first match. */
  readonly excerpt: Excerpt | null
}

export interface WholeHost {
  readonly reader: RowReader
  readonly runner: RegexRunner
  /** What was found by a query stays known when its rows are gone through again. */
  readonly known: WeakMap<Query, Map<number, WholeFound>>
  /** All of a text; null: it is not to be had. */
  read(row: Row): Promise<string | null>
  after(ms: number, task: () => void): () => void
}

/** Bytes that have to be fetched. */
const missingOf = (row: Row) => {
  const payload = payloadOf(row.fact)
  return payload?.rest === 'on-request' ? payload.size : 0
}

export class WholeScan {
  /** Rows that a reader may still want to have looked through: more than one filter fetches. */
  private rest: Row[] = []
  /** Rows of which the start alone could be looked at. */
  private unread = 0
  /** The newest stands last, and goes first. */
  private queue: Row[] = []
  private running = 0
  private budget = WHOLE_BYTES
  private isOver = false
  private cancel: (() => void) | null = null
  private readonly query: Query
  private readonly known: Map<number, WholeFound>
  private readonly worker: WholeWorker

  constructor(
    private readonly host: WholeHost,
    query: Query,
    private readonly onFound: (found: ReadonlyMap<Row, WholeFound>) => void,
  ) {
    this.query = asRegexes(query)
    this.worker = new WholeWorker(host.runner, this.query.regexes)
    this.known = host.known.get(query) ?? new Map()
    host.known.set(query, this.known)
  }

  /** null: nothing in the query needs it. */
  static for(
    host: WholeHost,
    query: Query,
    onFound: (found: ReadonlyMap<Row, WholeFound>) => void,
  ): WholeScan | null {
    return looksAtText(query) ? new WholeScan(host, query, onFound) : null
  }

  get waiting(): number {
    return this.queue.length + this.running
  }

  get left(): { readonly rest: number; readonly unread: number } {
    return { rest: this.rest.length, unread: this.unread }
  }

  foundOf(row: Row): WholeFound | null {
    return this.known.get(row.id) ?? null
  }

  /** Its start says something else now. */
  forget(row: Row): void {
    this.known.delete(row.id)
  }

  /** What is known of it; else it is looked through, where its start does not tell. */
  offer(row: Row): WholeFound | null {
    const payload = payloadOf(row.fact)
    if (typeof payload?.content !== 'string') return null
    if (payload.rest === 'none' && payload.content.length <= SEARCHED) return null
    const found = this.known.get(row.id)
    if (found) return found
    if (decide(this.query, row, this.host.reader, null) !== null) return null
    if (payload.rest === 'omitted') this.unread += 1
    else this.queue.push(row)
    if (this.queue.length > 0) this.cancel ??= this.host.after(WHOLE_DELAY, () => void this.run())
    return null
  }

  /** Fetches as much again. */
  more(): void {
    this.budget = WHOLE_BYTES
    this.queue.push(...this.rest)
    this.rest = []
    this.cancel ??= this.host.after(0, () => void this.run())
  }

  stop(): void {
    this.isOver = true
    this.cancel?.()
    this.worker.stop()
  }

  private async run(): Promise<void> {
    while (this.queue.length > 0 && !this.isOver) {
      const rows = this.nextRows()
      this.running = rows.length
      const { read, texts } = await this.readAll(rows)
      const summaries = read.map(({ decoded }) => (decoded === null ? '' : decodedText(decoded)))
      const looked = this.isOver ? [] : await this.worker.look([...texts, ...summaries])
      this.running = 0
      if (this.isOver) return
      this.onFound(this.learn(read, looked))
    }
    this.cancel = null
  }

  private nextRows(): Row[] {
    const rows: Row[] = []
    let size = 0
    while (rows.length < WHOLE_ROWS && size < WHOLE_BATCH) {
      const row = this.queue.pop()
      if (!row) break
      const missing = missingOf(row)
      if (missing > this.budget) this.rest.push(row)
      else rows.push(row)
      this.budget -= Math.min(missing, this.budget)
      size += payloadOf(row.fact)?.size ?? 0
    }
    return rows
  }

  private async readAll(rows: readonly Row[]) {
    const texts = await Promise.all(rows.map((row) => this.readInTime(row)))
    const read = rows.filter((_, index) => typeof texts[index] === 'string')
    this.unread += rows.length - read.length
    return { read, texts: texts.filter((text) => text !== null) }
  }

  private readInTime(row: Row): Promise<string | null> {
    return new Promise((resolve) => {
      const stop = this.host.after(WHOLE_WAIT, () => resolve(null))
      void this.host.read(row).then((text) => {
        stop()
        resolve(text)
      })
    })
  }

  /** `looked`: first at the texts of all rows, then at what protocols say of them. */
  private learn(
    rows: readonly Row[],
    looked: readonly (LookedThrough | null)[],
  ): ReadonlyMap<Row, WholeFound> {
    const found = new Map<Row, WholeFound>()
    for (const [index, row] of rows.entries()) {
      const one = looked[index]
      if (!one) {
        this.unread += 1
        continue
      }
      const said = row.decoded === null ? null : looked[rows.length + index]
      const tests = said ? eitherOf(one.tests, said.tests) : one.tests
      const passes = decide(this.query, row, this.host.reader, tests) === true
      found.set(row, { passes, excerpt: passes ? one.excerpt : null })
    }
    for (const [row, one] of found) this.known.set(row.id, one)
    return found
  }
}
