// Where facts lie: a row is a place on a shelf, and puts its fact together when it is looked at.
import { KNOWN_STACKS } from '../../wire/depth-limits'
import type { Fact, FactKind } from '../../wire/facts'
import type { Content } from '../../wire/payload'
import type { SendFate } from './apply-to-socket'
import { Bodies, type BodyDisk } from './bodies'
import type { DecodedRow } from './decoded'
import type { DocumentRecord } from './documents'
import { RecentFacts } from './recent-facts'
import type { NewRow, Row } from './row'
import { Shelf } from './shelf'
import type { SocketRecord } from './sockets'

/** A shelf, and what its rows share: a row itself is four fields, since there may be a million. */
class RowShelf extends Shelf {
  readonly fates = new Map<number, SendFate>()
  /** By place; none where no protocol is spoken. */
  readonly decoded: (DecodedRow | null)[] = []
  /** Of rows that belong to no socket. */
  readonly documents = new Map<number, DocumentRecord>()

  constructor(
    id: number,
    readonly shelves: Shelves,
  ) {
    super(id)
  }
}

class ShelvedRow implements Row {
  constructor(
    readonly id: number,
    readonly shelf: RowShelf,
    readonly place: number,
    readonly socket: SocketRecord | null,
  ) {}

  get document(): DocumentRecord {
    const document = this.shelf.documents.get(this.place) ?? this.socket?.document
    if (document === undefined) throw new Error('a row without a document')
    return document
  }

  get fate(): SendFate | null {
    return this.shelf.fates.get(this.place) ?? null
  }

  get decoded(): DecodedRow | null {
    return this.shelf.decoded[this.place] ?? null
  }

  set decoded(decoded: DecodedRow | null) {
    const { decoded: all } = this.shelf
    while (all.length < this.place) all.push(null) // without holes it stays a list
    all[this.place] = decoded
  }

  get fact(): Fact {
    return this.shelf.shelves.factOf(this)
  }

  get kind(): FactKind {
    return this.shelf.kindAt(this.place)
  }

  get time(): number {
    return this.shelf.timeAt(this.place)
  }

  get size(): number {
    return this.shelf.sizeAt(this.place)
  }

  get text(): string | null {
    return this.shelf.textAt(this.place)
  }

  get bytes(): Uint8Array | null {
    return this.shelf.bytesAt(this.place)
  }

  get acts(): number {
    return this.shelf.actsAt(this.place)
  }

  get isWhole(): boolean {
    return this.shelf.isWholeAt(this.place)
  }

  get isAway(): boolean {
    return this.shelf.isAwayAt(this.place)
  }

  get lost(): boolean {
    return this.shelf.isLostAt(this.place)
  }

  setContent(content: Content | null, whole: boolean): void {
    this.shelf.shelves.setContent(this, content, whole)
  }
}

export class Shelves {
  readonly bodies: Bodies
  private readonly recent = new RecentFacts<Row>()
  private readonly stacks = new Map<string, string>()
  private open = new RowShelf(1, this)

  constructor(disk?: BodyDisk) {
    this.bodies = new Bodies(disk)
  }

  put(id: number, { fact, socket, document }: NewRow, fate: SendFate | null): Row {
    const shelf = this.shelfWithRoom()
    const isOfSocket = 'socket' in fact && fact.socket === socket?.socket
    const place = shelf.add(fact, isOfSocket, 'stack' in fact ? this.known(fact.stack) : '')
    if (fate !== null) shelf.fates.set(place, fate)
    if (socket?.document !== document) shelf.documents.set(place, document)
    return new ShelvedRow(id, shelf, place, socket)
  }

  async bring(row: Row): Promise<void> {
    // one that is being filled has never been away
    if (row instanceof ShelvedRow && row.shelf.isFull) await this.bodies.bring(row.shelf)
  }

  factOf(row: ShelvedRow): Fact {
    const { shelf, place, socket } = row
    return this.recent.get(row, shelf.version, () => shelf.factAt(place, socket?.socket ?? 0))
  }

  setContent(row: ShelvedRow, content: Content | null, whole: boolean): void {
    row.shelf.setContent(row.place, content, whole)
    this.recent.forget(row)
    if (row.shelf.isFull) this.bodies.note(row.shelf)
  }

  private shelfWithRoom(): RowShelf {
    if (!this.open.isFull) return this.open
    this.bodies.note(this.open)
    this.open = new RowShelf(this.open.id + 1, this)
    return this.open
  }

  /** The same text came with each send of the same line. */
  private known(stack: string): string {
    const known = this.stacks.get(stack)
    if (known !== undefined) return known
    if (this.stacks.size >= KNOWN_STACKS) this.stacks.clear()
    this.stacks.set(stack, stack)
    return stack
  }
}
