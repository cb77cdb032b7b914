// One connection, read in order: recognised by its first messages, then decoded; what answers what.
import type { Card } from './card'
import type { Content, Message, Opening, Unit } from './decoder'
import { Pairs } from './pairs'
import { type Recognised, readSafely, recognise } from './recognise'

/** Messages that a protocol has to show itself in. */
export const WINDOW = 20

/** Characters and bytes of messages that are held back while it is not recognised. */
const HELD = 1_048_576

export interface ReadUnit extends Unit {
  /** The message that it answers, by its number. */
  readonly answersTo?: number
  /** 1: it was carried by the last unit before it that has `carries`. */
  readonly depth: number
}

export interface Reading {
  readonly number: number
  /** null: not of the protocol; []: part of a unit that a later message completes. */
  readonly units: readonly ReadUnit[] | null
  /** The decoder itself failed. */
  readonly failure: string | null
}

/** What the user has decided: a protocol by the id of its card, or none. null: nothing. */
export type Choice = { readonly id: string } | 'off' | null

interface Numbered {
  readonly message: Message
  readonly number: number
}

/** A protocol within a protocol, and no further. */
const DEEPEST = 1

const NOWHERE: Opening = { url: '', offered: [], selected: '' }

/** Its state is plain data: `fork` copies it. */
export class Connection {
  recognised: Recognised | null = null
  private state: unknown = null
  /** null: its time is over. */
  private held: Numbered[] | null = []
  private heldSize = 0
  private pairs = Pairs.none()
  private inner: Connection | null = null
  /** What carried messages that are held back within, by its number. */
  private envelopes = new Map<number, readonly ReadUnit[]>()

  constructor(
    private readonly cards: readonly Card[],
    private readonly opening: Opening,
    private readonly choice: Choice = null,
    private readonly depth = 0,
  ) {}

  /** What is spoken within its messages; null: nothing that is known. */
  get within(): Recognised | null {
    return this.inner?.recognised ?? null
  }

  /** Whether more messages can tell anything. */
  get isOver(): boolean {
    return !this.recognised && (this.held === null || this.choice === 'off')
  }

  /**
   * Readings of this message and, where it made certain what is spoken, of those before it: each
   * replaces what was said of its number.
   */
  async take(message: Message, number: number): Promise<Reading[]> {
    if (this.isOver) return []
    if (this.recognised) return this.read({ message, number })
    const held = this.held ?? []
    held.push({ message, number })
    this.heldSize += message.content.length
    const found = await this.find(held)
    if (found || held.length >= WINDOW || this.heldSize > HELD) this.held = null
    if (!found) return []
    this.begin(found)
    const readings: Reading[] = []
    for (const one of held) readings.push(...(await this.read(one)))
    return readings
  }

  /** A copy that reads on from here. */
  fork(): Connection {
    const copy = new Connection(this.cards, this.opening, this.choice, this.depth)
    copy.recognised = this.recognised
    copy.state = structuredClone(this.state)
    copy.held = this.held && [...this.held]
    copy.heldSize = this.heldSize
    copy.pairs = this.pairs.copy()
    copy.inner = this.inner?.fork() ?? null
    copy.envelopes = new Map(this.envelopes)
    return copy
  }

  private begin(recognised: Recognised): void {
    this.recognised = recognised
    this.state = recognised.decoder.start(this.opening)
  }

  private async find(held: readonly Numbered[]): Promise<Recognised | null> {
    const { choice, cards, opening } = this
    const messages = held.map(({ message }) => message)
    if (choice === null || choice === 'off') return recognise(cards, opening, messages)
    const card = cards.find(({ id }) => id === choice.id)
    return card ? { card, decoder: await card.load(), findings: [] } : null
  }

  private async read({ message, number }: Numbered): Promise<Reading[]> {
    if (!this.recognised) return []
    const { units, failure } = readSafely(this.recognised.decoder, this.state, message)
    if (units === null) return [{ number, units, failure }]
    const own = units.map((unit) => this.paired(unit, message.sent, number))
    const contents = units.flatMap(({ carries }) => carries ?? [])
    if (contents.length === 0 || this.depth === DEEPEST) return [{ number, units: own, failure }]
    this.envelopes.set(number, own)
    return this.readWithin(contents, message.sent, number)
  }

  /** Messages within messages have a protocol of their own, and our numbers. */
  private async readWithin(contents: readonly Content[], sent: boolean, number: number) {
    this.inner ??= new Connection(this.cards, NOWHERE, null, this.depth + 1)
    const within = new Map<number, readonly ReadUnit[]>([[number, []]])
    for (const content of contents)
      for (const reading of await this.inner.take({ sent, content, missing: 0 }, number))
        within.set(reading.number, [
          ...(within.get(reading.number) ?? []),
          ...(reading.units ?? []),
        ])
    const readings = [...within].map(([of, units]) => {
      const all = [...(this.envelopes.get(of) ?? []), ...units]
      return { number: of, units: all, failure: null }
    })
    if (this.inner.recognised || this.inner.isOver) this.envelopes.clear()
    return readings.sort((a, b) => a.number - b.number)
  }

  private paired(unit: Unit, sent: boolean, number: number): ReadUnit {
    const answersTo = this.pairs.take(unit, sent, number)
    return { ...unit, ...(answersTo === null ? {} : { answersTo }), depth: this.depth }
  }
}
