// Keeps the series of each socket, and of all together, up to date with each fact; looks at no row.
import type { Fact, MessageFact } from '../../wire/facts'
import { CLOSED } from '../../wire/facts'
import type { SocketRecord } from './sockets'
import { TrafficSeries, type Way } from './traffic-series'

/** Bytes that may still leave. */
function queuedBytes({ buffered, readyState }: SocketRecord): number {
  return buffered.amount - buffered.neverLeaving(readyState === CLOSED)
}

const WAYS: Readonly<Partial<Record<Fact['kind'], Way>>> = {
  'message-sent': 'sent',
  'message-received': 'received',
}

interface OfSocket {
  readonly series: TrafficSeries
  /** Messages counted or missed so far. */
  readonly nth: Record<Way, number>
}

export class Throughput {
  /** Of all sockets that are listed. */
  all = new TrafficSeries()
  private bySocket = new Map<SocketRecord, OfSocket>()

  /** null: nothing has gone through it. */
  of(socket: SocketRecord): TrafficSeries | null {
    return this.bySocket.get(socket)?.series ?? null
  }

  /** After the socket was brought up to date. */
  apply(socket: SocketRecord, fact: Fact): void {
    const way = WAYS[fact.kind]
    if (way && 'total' in fact) this.message(socket, way, fact)
    if (way || fact.kind === 'buffered-amount' || fact.kind === 'socket-closed')
      this.queue(socket, fact.time)
  }

  /** Its page was left: what it had queued goes nowhere. */
  gone(socket: SocketRecord): void {
    const series = this.of(socket)
    if (!series) return
    this.all.forgetQueue(series.queued)
    series.forgetQueue(series.queued)
  }

  /** It is no longer listed; what it did stays in the sum of all. */
  forget(socket: SocketRecord): void {
    this.gone(socket)
    this.bySocket.delete(socket)
  }

  /** Sockets were taken out of the list, or put back. */
  keep(sockets: readonly SocketRecord[]): void {
    const kept = new Map<SocketRecord, OfSocket>()
    this.all = new TrafficSeries()
    for (const socket of sockets) {
      const entry = this.bySocket.get(socket)
      if (!entry) continue
      kept.set(socket, entry)
      this.all.merge(entry.series)
    }
    this.bySocket = kept
  }

  /** Begins anew; returns what brings all back, together with what has come since. */
  clear(): (sockets: readonly SocketRecord[]) => void {
    const before = this.bySocket
    this.bySocket = new Map()
    for (const [socket, { series, nth }] of before)
      this.bySocket.set(socket, { series: new TrafficSeries(series.queued), nth: { ...nth } })
    return (sockets) => this.restore(before, sockets)
  }

  private restore(before: Map<SocketRecord, OfSocket>, sockets: readonly SocketRecord[]): void {
    for (const [socket, { series }] of before) {
      const since = this.bySocket.get(socket)
      series.forgetQueue(series.queued)
      if (since) series.merge(since.series)
      this.bySocket.set(socket, { series, nth: since?.nth ?? { sent: 0, received: 0 } })
    }
    this.keep(sockets)
  }

  private message(socket: SocketRecord, way: Way, { time, nth, payload }: MessageFact): void {
    const { series, nth: counted } = this.entryOf(socket)
    const missed = Math.max(0, nth - counted[way] - 1)
    counted[way] = Math.max(counted[way], nth)
    for (const each of [series, this.all]) {
      each.missed += missed
      each.add(time, way, payload.size)
    }
  }

  private queue(socket: SocketRecord, time: number): void {
    const amount = queuedBytes(socket)
    const known = this.of(socket)
    const before = known?.queued ?? 0
    if (amount === 0 && before === 0) return
    const { series } = this.entryOf(socket)
    series.queue(time, amount)
    this.all.queue(time, Math.max(0, this.all.queued + amount - before))
  }

  private entryOf(socket: SocketRecord): OfSocket {
    const known = this.bySocket.get(socket)
    if (known) return known
    const entry = { series: new TrafficSeries(), nth: { sent: 0, received: 0 } }
    this.bySocket.set(socket, entry)
    return entry
  }
}
