// Reads one connection in order, and keeps copies of it, so that an old message can be read again.
import type { Card } from '../../decoders/card'
import { type Choice, Connection, type Reading } from '../../decoders/connection'
import type { Opening } from '../../decoders/decoder'
import { FORK_EVERY, FORKS } from '../../wire/decode-limits'
import type { Found, FullReading, Given } from './decode-job'

interface Fork {
  /** The number of the message before it; 0: it is new. */
  readonly after: number
  readonly connection: Connection
}

export class ConnectionReader {
  found: Found | null = null
  private connection: Connection
  private forks: Fork[]
  private last = 0
  private sinceFork = 0
  private spacing = FORK_EVERY

  constructor(
    private readonly cards: readonly Card[],
    private readonly opening: Opening,
    private readonly choice: Choice,
  ) {
    this.connection = this.anew()
    this.forks = [{ after: 0, connection: this.anew() }]
  }

  get isOver(): boolean {
    return this.connection.isOver
  }

  async read(given: readonly Given[]): Promise<Reading[]> {
    const readings: Reading[] = []
    for (const one of given) {
      if (one === null) this.lose()
      else readings.push(...(await this.take(one)))
    }
    return readings
  }

  /** From where on must be read again. */
  startFor(number: number): number {
    return this.forkFor(number).after
  }

  /** `given`: what follows that place. null: nothing was said of it. */
  async reread(number: number, given: readonly Given[]): Promise<FullReading | null> {
    const { after, connection } = this.forkFor(number)
    // what is known by now needs not show itself anew
    const again = after === 0 ? this.anew() : connection.fork()
    let reading: FullReading | null = null
    for (const one of given) {
      if (one === null) continue
      for (const { number: of, units, failure } of await again.take(one.message, one.number))
        if (of === number) reading = { units, failure }
    }
    return reading
  }

  private async take({ number, message }: NonNullable<Given>): Promise<Reading[]> {
    const readings = await this.connection.take(message, number)
    this.last = number
    this.note()
    this.sinceFork += 1
    if (this.sinceFork >= this.spacing && this.found) this.keep(this.connection.fork())
    return readings
  }

  private note(): void {
    const { recognised, within } = this.connection
    if (!recognised || (this.found && (this.found.spoken.within || !within))) return
    const { id, title } = recognised.card
    const inner = within && { id: within.card.id, title: within.card.title }
    this.found = {
      spoken: { id, title, within: inner },
      findings: this.found?.findings ?? recognised.findings,
      findingsWithin: within?.findings ?? [],
    }
  }

  /** After messages that are missing, nothing of before holds but the protocol. */
  private lose(): void {
    this.connection = this.anew()
    this.keep(this.anew())
  }

  private keep(connection: Connection): void {
    this.sinceFork = 0
    this.forks.push({ after: this.last, connection })
    if (this.forks.length <= FORKS) return
    this.forks = this.forks.filter((_, index) => index % 2 === 0)
    this.spacing *= 2
  }

  private forkFor(number: number): Fork {
    const [first, ...later] = this.forks
    if (first === undefined) throw new Error('a reader without a beginning')
    return later.findLast(({ after }) => after < number) ?? first
  }

  private anew(): Connection {
    const known = this.found && { id: this.found.spoken.id }
    return new Connection(this.cards, this.opening, this.choice ?? known)
  }
}
