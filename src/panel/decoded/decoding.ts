// Has the protocols of all sockets read, in a worker, a batch at a time; puts what they say into the rows.
import { type Signal, signal } from '@preact/signals'
import type { Choice } from '../../decoders/connection'
import { DECODE_BACKLOG, DECODE_REST, DECODE_WAIT, DECODED_WHOLE } from '../../wire/decode-limits'
import { concerns } from '../store/concerns'
import type { Row } from '../store/rows'
import type { SocketRecord } from '../store/sockets'
import type { CardInfo, DecodeAnswer, FullReading, Given } from './decode-job'
import { DecodedRows } from './decoded-rows'
import type { DecodingHost } from './decoding-host'
import { Rereading } from './rereading'
import { messageOf } from './row-content'
import { nextFeed, SocketFeed } from './socket-feed'
import type { DecodeWorker } from './start-decode-worker'

export class Decoding {
  /** The protocols that are known, once there was a first message. */
  readonly cards: Signal<readonly CardInfo[]> = signal([])
  private readonly feeds = new Map<SocketRecord, SocketFeed>()
  private readonly rows: DecodedRows
  /** What may be asked besides. */
  readonly rereading: Rereading
  private worker: DecodeWorker | null = null
  private runs = 0
  /** The worker has messages of it, or is about to. */
  private given: SocketFeed | null = null
  /** It cannot be started, or failed: nothing is read any more. */
  private isBroken = false
  private stopWatch = () => {}

  constructor(private readonly host: DecodingHost) {
    this.rows = new DecodedRows(host.store)
    this.rereading = new Rereading(host, (job) => {
      if (this.isBroken) this.rereading.giveUp()
      else this.started().post(job)
    })
    host.store.epoch.subscribe(() => this.forgetTheGone())
  }

  feedOf(socket: SocketRecord): SocketFeed | null {
    return this.feeds.get(socket) ?? null
  }

  /** Rows that were just added, in their order. */
  added(rows: readonly Row[]): void {
    if (this.isBroken) return
    for (const row of rows) {
      if (row.kind === 'gap') this.lose(row)
      else if (row.socket && row.kind.startsWith('message-')) this.ensure(row.socket).add(row)
    }
    this.pump()
  }

  /** undefined: as its URL has it. */
  choose(socket: SocketRecord, own: Choice | undefined): void {
    const feed = this.ensure(socket)
    feed.own = own
    this.reconsider(feed)
  }

  /** Choices for URLs have changed. */
  rechosen(): void {
    for (const feed of this.feeds.values()) this.reconsider(feed)
  }

  /** null: nothing is known of it. */
  async unitsOf(row: Row): Promise<FullReading | null> {
    if (row.socket === null || this.isBroken) return null
    const feed = this.ensure(row.socket)
    if (feed.choice === 'off') return null
    this.begin(feed)
    return this.rereading.unitsOf(row, feed)
  }

  private choiceFor(feed: Pick<SocketFeed, 'own' | 'socket'>): Choice {
    return feed.own === undefined ? this.host.choiceFor(feed.socket.url) : feed.own
  }

  private ensure(socket: SocketRecord): SocketFeed {
    const known = this.feeds.get(socket)
    if (known) return known
    this.runs += 1
    const feed = new SocketFeed(socket, this.runs, this.choiceFor({ own: undefined, socket }))
    // who comes back after an undone clear is known already
    if (feed.choice === null && socket.spoken) feed.choice = { id: socket.spoken.id }
    this.feeds.set(socket, feed)
    return feed
  }

  private lose(gap: Row): void {
    for (const [socket, feed] of this.feeds) if (concerns(gap, socket)) feed.lose()
  }

  private reconsider(feed: SocketFeed): void {
    const choice = this.choiceFor(feed)
    if (JSON.stringify(choice) === JSON.stringify(feed.choice)) return
    if (feed.isBegun) this.worker?.post({ kind: 'end', run: feed.run })
    this.runs += 1
    const rows = this.rows.forget(feed.socket)
    feed.begin(this.runs, choice, rows)
    this.host.changed(rows)
    this.pump()
  }

  private forgetTheGone(): void {
    this.rows.recount()
    const known = new Set(this.host.store.sockets)
    for (const [socket, { run }] of this.feeds) {
      if (known.has(socket)) continue
      this.feeds.delete(socket)
      this.worker?.post({ kind: 'end', run })
    }
  }

  private started(): DecodeWorker {
    this.worker ??= this.host.start(
      (answer) => this.take(answer),
      () => this.fail(),
    )
    return this.worker
  }

  private begin(feed: SocketFeed): void {
    if (feed.isBegun) return
    feed.isBegun = true
    const { run, opening, choice } = feed
    this.started().post({ kind: 'begin', run, opening, choice })
  }

  private pump(): void {
    if (this.given || this.isBroken) return
    this.given = nextFeed(this.feeds, this.host.looksAt())
    if (this.given) void this.give(this.given)
  }

  private async give(feed: SocketFeed): Promise<void> {
    this.begin(feed)
    const { run } = feed
    const most = feed.waiting > DECODE_BACKLOG ? 0 : DECODED_WHOLE
    const given = await Promise.all(
      feed.take().map(async (row): Promise<Given> => {
        return row && { number: row.id, message: await messageOf(row, this.host, most) }
      }),
    )
    this.stopWatch = this.host.after(DECODE_WAIT, () => this.restart(feed))
    this.started().post({ kind: 'read', run, given })
  }

  private take(answer: DecodeAnswer): void {
    if (answer.kind === 'ready') this.cards.value = answer.cards
    else if (answer.kind === 'read') this.takeReadings(answer)
    else this.rereading.take(answer)
  }

  private takeReadings(answer: Extract<DecodeAnswer, { kind: 'read' }>): void {
    this.stopWatch()
    const feed = this.given
    if (feed?.run === answer.run) {
      if (answer.found) feed.found = answer.found
      if (answer.isOver) feed.end()
      feed.socket.spoken = feed.found?.spoken ?? null
      const changed = this.rows.put(feed, answer.readings)
      if (changed.length > 0 || answer.isOver) this.host.changed(changed)
    }
    this.host.after(DECODE_REST, () => {
      this.given = null
      this.pump()
    })
  }

  /** A worker that does not answer is ended; the others' sockets are read on from where they are. */
  private restart(hung: SocketFeed): void {
    this.worker?.terminate()
    this.worker = null
    this.rereading.giveUp()
    hung.end()
    hung.hasFailed = true
    for (const feed of this.feeds.values()) {
      this.runs += 1
      feed.goOn(this.runs)
    }
    this.given = null
    this.host.changed([])
    this.pump()
  }

  private fail(): void {
    this.isBroken = true
    this.stopWatch()
    this.rereading.giveUp()
    for (const feed of this.feeds.values()) {
      feed.end()
      feed.hasFailed = true
    }
    this.host.changed([])
  }
}
