// Puts what was read into the rows: what they say, what answers what, how many are heartbeats.
import { rowWithId } from '../store/row-place'
import type { Row } from '../store/rows'
import type { SocketRecord } from '../store/sockets'
import type { Store } from '../store/store'
import type { Summary } from './decode-job'
import { KnownReadings } from './known-readings'
import type { SocketFeed } from './socket-feed'

const isHeartbeat = (row: Row) => row.decoded?.role === 'heartbeat'

export class DecodedRows {
  private readonly known = new KnownReadings()

  constructor(private readonly store: Store) {}

  /** Returns those that say something else now. */
  put(feed: SocketFeed, readings: readonly (readonly [number, Summary])[]): Row[] {
    const changed: Row[] = []
    let heartbeats = 0
    for (const [number, summary] of readings) {
      const row = feed.rowOf(number)
      if (row === null) continue
      const before = isHeartbeat(row)
      row.decoded = this.known.rowOf(summary, row.decoded)
      heartbeats += Number(isHeartbeat(row)) - Number(before)
      changed.push(row)
      const asked = summary.answersTo > 0 && this.answered(summary.answersTo, number)
      if (asked) changed.push(asked)
    }
    this.store.rows.heartbeats.value += heartbeats
    return changed.sort((a, b) => a.id - b.id)
  }

  /** What was said in rows of a socket holds no more; returns them. */
  forget(socket: SocketRecord): Row[] {
    const rows = this.store.rows.all.filter((row) => row.socket === socket)
    for (const row of rows) row.decoded = null
    socket.spoken = null
    this.recount()
    return rows
  }

  /** Rows were taken away, or came back. */
  recount(): void {
    let count = 0
    for (const row of this.store.rows.all) if (isHeartbeat(row)) count += 1
    this.store.rows.heartbeats.value = count
  }

  private answered(question: number, answer: number): Row | null {
    const row = rowWithId(this.store.rows.all, question)
    const decoded = row?.decoded ?? null
    if (decoded === null || decoded.answeredBy !== 0) return null
    decoded.answeredBy = answer
    return row
  }
}
