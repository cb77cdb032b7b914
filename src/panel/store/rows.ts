// The rows of the message table: one per fact that a reader wants to see, in the order of arrival.
import { type Signal, signal } from '@preact/signals'
import type { Fact } from '../../wire/facts'
import { PANEL_ROWS } from '../../wire/limits'
import type { SendFate } from './apply-to-socket'
import type { Bodies, BodyDisk } from './bodies'
import type { DocumentRecord } from './documents'
import type { NewRow, Row } from './row'
import { Shelves } from './shelves'
import type { SocketRecord } from './sockets'

export type { NewRow, Row } from './row'

/** Readings of bufferedAmount are a curve, not rows; what became of a write is told at its message. */
export const hasRow = ({ kind }: Fact): boolean =>
  kind !== 'buffered-amount' && kind !== 'write-settled'

/** Rows with a bound: the oldest go, a tenth at a time, and are counted. */
export class Rows {
  all: Row[] = []
  /** How many were dropped here for want of room. */
  dropped = 0
  /** How many of them are heartbeats of a protocol. */
  readonly heartbeats: Signal<number> = signal(0)
  /** The id of the newest row that there was. */
  lastId = 0

  private readonly shelves: Shelves

  constructor(
    private readonly most = PANEL_ROWS,
    disk?: BodyDisk,
  ) {
    this.shelves = new Shelves(disk)
  }

  /** What of payloads is in memory and on disk. */
  get bodies(): Bodies {
    return this.shelves.bodies
  }

  /** Resolves when the payloads of that row, and of those around it, are in memory. */
  bring(row: Row): Promise<void> {
    return this.shelves.bring(row)
  }

  add(
    fact: Fact,
    socket: SocketRecord | null,
    document: DocumentRecord,
    fate: SendFate | null = null,
  ): Row {
    this.lastId += 1
    const row = this.shelves.put(this.lastId, { fact, socket, document }, fate)
    this.all.push(row)
    return row
  }

  /**
   * Puts rows where their time belongs. Their ids lie between those around them; where there is no
   * number left between, they go to the end. `moved`: others stand elsewhere now.
   */
  insert(rows: readonly NewRow[]): { readonly added: readonly Row[]; readonly moved: boolean } {
    const added: Row[] = []
    const sorted = rows.toSorted((a, b) => a.fact.time - b.fact.time)
    const first = sorted[0]?.fact.time ?? Number.POSITIVE_INFINITY
    let place = this.all.length
    while (place > 0 && (this.all[place - 1]?.time ?? 0) > first) place -= 1
    const later = this.all.splice(place)
    const rest: NewRow[] = []
    let next = 0
    for (const row of later) {
      const begin = next
      while ((sorted[next]?.fact.time ?? Number.POSITIVE_INFINITY) <= row.time) next += 1
      rest.push(...this.insertBefore(row.id, sorted.slice(begin, next), added))
      this.all.push(row)
    }
    rest.push(...sorted.slice(next))
    for (const { fact, socket, document } of rest) added.push(this.add(fact, socket, document))
    return { added, moved: later.length > 0 }
  }

  /** Gives back what there is no number for. */
  private insertBefore(
    following: number,
    rows: readonly NewRow[],
    added: Row[],
  ): readonly NewRow[] {
    const preceding = this.all.at(-1)?.id ?? following - 1
    const idAt = (index: number) =>
      preceding + ((following - preceding) * (index + 1)) / (rows.length + 1)
    const hasRoom = idAt(0) > preceding && idAt(rows.length - 1) < following
    if (!hasRoom) return rows
    for (const [index, row] of rows.entries()) {
      const put = this.shelves.put(idAt(index), row, null)
      this.all.push(put)
      added.push(put)
    }
    return []
  }

  /** True: rows were dropped, what was derived from `all` must be derived again. */
  trim(): boolean {
    if (this.all.length <= this.most) return false
    const excess = this.all.length - Math.floor(this.most * 0.9)
    this.all = this.all.slice(excess)
    this.dropped += excess
    return true
  }

  keep(test: (row: Row) => boolean): void {
    this.all = this.all.filter(test)
  }

  /** Returns what puts those rows back, of which `keep` holds, before all that have come since. */
  clear(): (keep: (row: Row) => boolean) => void {
    const { all, dropped } = this
    this.all = []
    this.dropped = 0
    return (keep) => {
      this.all = [...all.filter(keep), ...this.all]
      this.dropped += dropped
      this.trim()
    }
  }
}
