// What was told and is no row, kept for a file: readings of bufferedAmount, settled writes, how sockets began and ended.
import { READINGS_KEPT } from '../../wire/capture-limits'
import type { Fact, ReadyState } from '../../wire/facts'
import type { DocumentRecord } from './documents'
import type { SocketRecord } from './sockets'

/** Numbers of one reading: seq, time, socket, readyState, what it is, and two or three of its own. */
const NUMBERS = 6

/** What tells whose messages they are: it is wanted also where its row is gone, or was not chosen. */
export const LIVES: readonly Fact['kind'][] = ['socket-created', 'socket-opened', 'socket-closed']

export type Reading = Extract<Fact, { kind: 'buffered-amount' | 'write-settled' }>

/** `failed`, and which of both it is, in the sign and the third bit of the readyState. */
function packed(fact: Reading): readonly number[] {
  const { seq, time, socket, readyState } = fact
  if (fact.kind === 'buffered-amount')
    return [seq, time, socket, readyState, fact.bufferedAmount, fact.heldAt]
  return [seq, time, socket, 4 + readyState + (fact.failed ? 8 : 0), fact.nth, fact.waited]
}

function unpacked(all: readonly number[], at: number): Reading {
  const number = (offset: number) => all[at + offset] ?? 0
  const bits = number(3)
  const base = { seq: number(0), time: number(1), socket: number(2) }
  const readyState = (bits & 3) as ReadyState
  if ((bits & 4) === 0)
    return {
      ...{ kind: 'buffered-amount', ...base, readyState },
      ...{ bufferedAmount: number(4), heldAt: number(5) },
    }
  return {
    ...{ kind: 'write-settled', ...base, readyState },
    ...{ nth: number(4), waited: number(5), failed: (bits & 8) !== 0 },
  }
}

export class BesideRows {
  /** Readings that were given up for want of room. */
  dropped = 0
  private count = 0
  private readings = new Map<DocumentRecord, number[]>()
  private readonly lives = new WeakMap<SocketRecord, Fact[]>()

  constructor(private readonly most = READINGS_KEPT) {}

  take(document: DocumentRecord, socket: SocketRecord, fact: Fact): void {
    if (fact.kind === 'buffered-amount' || fact.kind === 'write-settled')
      return this.takeReading(document, fact)
    if (!LIVES.includes(fact.kind)) return
    const known = this.lives.get(socket)
    if (known) known.push(fact)
    else this.lives.set(socket, [fact])
  }

  livesOf(socket: SocketRecord): readonly Fact[] {
    return this.lives.get(socket) ?? []
  }

  /** In the order in which they came. */
  *readingsOf(document: DocumentRecord): Generator<Reading> {
    const all = this.readings.get(document) ?? []
    const end = all.length
    for (let at = 0; at < end; at += NUMBERS) yield unpacked(all, at)
  }

  /** Returns what brings them back, before those that have come since. */
  clear(): () => void {
    const { readings, count } = this
    this.readings = new Map()
    this.count = 0
    return () => {
      for (const [document, since] of this.readings)
        readings.set(document, (readings.get(document) ?? []).concat(since))
      this.readings = readings
      this.count += count
    }
  }

  forget(document: DocumentRecord): void {
    this.count -= (this.readings.get(document)?.length ?? 0) / NUMBERS
    this.readings.delete(document)
  }

  private takeReading(document: DocumentRecord, fact: Reading): void {
    const known = this.readings.get(document)
    if (known) known.push(...packed(fact))
    else this.readings.set(document, [...packed(fact)])
    this.count += 1
    if (this.count > this.most) this.trim()
  }

  /** The older half of whoever has the most. */
  private trim(): void {
    let [most, largest]: [DocumentRecord | null, number[]] = [null, []]
    for (const [document, all] of this.readings)
      if (all.length > largest.length) [most, largest] = [document, all]
    if (most === null) return
    const given = Math.ceil(largest.length / NUMBERS / 2)
    this.readings.set(most, largest.slice(given * NUMBERS))
    this.count -= given
    this.dropped += given
  }
}
