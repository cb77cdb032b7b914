// The messages of one socket that wait to be read, in order; and what it has turned out to speak.
import type { Choice } from '../../decoders/connection'
import type { Opening } from '../../decoders/decoder'
import { DECODE_BYTES, DECODE_ROWS, DECODED_WHOLE, RECENT_ROWS } from '../../wire/decode-limits'
import type { Row } from '../store/rows'
import type { SocketRecord } from '../store/sockets'
import type { Found } from './decode-job'
import { costOf, isRead } from './row-content'

/** null: messages are missing here. */
type Waiting = Row | null

export class SocketFeed {
  /** Decided for this socket alone; undefined: nothing was. */
  own: Choice | undefined
  found: Found | null = null
  /** More messages tell nothing. */
  isOver = false
  hasFailed = false
  /** The worker knows of its run. */
  isBegun = false
  private queue: Waiting[] = []
  private head = 0
  private readonly recent = new Map<number, Row>()

  constructor(
    readonly socket: SocketRecord,
    public run: number,
    public choice: Choice,
  ) {
    this.isOver = choice === 'off'
  }

  get waiting(): number {
    return this.queue.length - this.head
  }

  get opening(): Opening {
    const { url, protocols: offered, protocol: selected } = this.socket
    return { url, offered, selected }
  }

  add(row: Row): void {
    if (!this.isOver && isRead(row)) this.queue.push(row)
  }

  lose(): void {
    if (!this.isOver && this.isBegun) this.queue.push(null)
  }

  end(): void {
    this.isOver = true
    this.queue = []
    this.head = 0
    this.recent.clear()
  }

  /** From its first message on, as another protocol. */
  begin(run: number, choice: Choice, rows: readonly Row[]): void {
    this.end()
    this.run = run
    this.choice = choice
    this.found = null
    this.hasFailed = false
    this.isBegun = false
    this.isOver = choice === 'off'
    for (const row of rows) this.add(row)
  }

  /** With another worker, which knows nothing of before. */
  goOn(run: number): void {
    this.run = run
    this.isBegun = false
    if (this.found) this.choice = { id: this.found.spoken.id }
  }

  /** As many as the worker is given at once. */
  take(): Waiting[] {
    const taken: Waiting[] = []
    for (let bytes = 0; this.head < this.queue.length && taken.length < DECODE_ROWS; ) {
      const row = this.queue[this.head] ?? null
      bytes += row ? costOf(row, DECODED_WHOLE) : 0
      if (bytes > DECODE_BYTES && taken.length > 0) break
      this.head += 1
      taken.push(row)
      if (row) this.recent.set(row.id, row)
    }
    this.shrink()
    return taken
  }

  /** The row with that id, if it was read lately. */
  rowOf(id: number): Row | null {
    return this.recent.get(id) ?? null
  }

  private shrink(): void {
    if (this.head === this.queue.length || this.head > DECODE_ROWS * 10) {
      this.queue = this.queue.slice(this.head)
      this.head = 0
    }
    for (const oldest of this.recent.keys()) {
      if (this.recent.size <= RECENT_ROWS) break
      this.recent.delete(oldest)
    }
  }
}

/** Who is looked at comes first; the others take turns. */
export function nextFeed(
  feeds: Map<SocketRecord, SocketFeed>,
  looked: SocketRecord | null,
): SocketFeed | null {
  const first = looked && feeds.get(looked)
  if (first && first.waiting > 0) return first
  for (const [socket, feed] of feeds) {
    if (feed.waiting === 0) continue
    feeds.delete(socket)
    feeds.set(socket, feed)
    return feed
  }
  return null
}
