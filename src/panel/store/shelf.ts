// A thousand facts side by side: numbers in columns, payloads apart, which may be away on disk.
import { SHELF_BYTES, SHELF_ROWS } from '../../wire/depth-limits'
import type { Fact, FactKind, MessageFact } from '../../wire/facts'
import type { Content, Payload } from '../../wire/payload'
import { payloadOf } from '../../wire/read-fact'
import { isPackable, PackedMessages } from './packed-message'

/** What goes to disk; a Blob stays. */
export type Body = string | Uint8Array<ArrayBuffer>

export const sizeOf = (content: Content | null): number =>
  content === null || content instanceof Blob ? 0 : content.length

const isMessage = (fact: Fact): fact is MessageFact => 'nth' in fact && 'payload' in fact

export class Shelf {
  /** Bytes of the payloads that are here and could be on disk. */
  bytes = 0
  /** It is on disk as it is here. */
  isKept = false
  /** Bumped when what it tells of payloads has changed. */
  version = 0
  private count = 0
  /** Nothing is added any more: its payloads are many bytes already. */
  private isHeavy = false
  private readonly messages = new PackedMessages()
  private readonly isFilled = new Uint8Array(SHELF_ROWS)
  /** null: away. */
  private bodies: (Body | null)[] | null = []
  /** What stays whatever happens to the bodies: Blobs, and what has come while they were away. */
  private readonly apart = new Map<number, Content>()
  private readonly lost = new Set<number>()
  private readonly stacks = new Map<number, string>()
  /** Facts that are no messages, or not of such numbers. */
  private readonly others = new Map<number, Fact>()

  constructor(readonly id: number) {}

  get isFull(): boolean {
    return this.isHeavy || this.count >= SHELF_ROWS
  }

  get isHere(): boolean {
    return this.bodies !== null
  }

  /** `stack`: the fact's own, kept once. Returns its place. */
  add(fact: Fact, isPacked: boolean, stack: string): number {
    const index = this.count
    this.count += 1
    if (!isPacked || !isMessage(fact) || !isPackable(fact)) {
      this.others.set(index, fact)
      return index
    }
    this.messages.pack(index, fact)
    if (stack !== '') this.stacks.set(index, stack)
    this.put(index, fact.payload.content)
    return index
  }

  kindAt(index: number): FactKind {
    return this.otherAt(index)?.kind ?? this.messages.kindAt(index)
  }

  timeAt(index: number): number {
    return this.otherAt(index)?.time ?? this.messages.timeAt(index)
  }

  /** Bytes of a message, wherever they are; 0: it is none. */
  sizeAt(index: number): number {
    const other = this.otherAt(index)
    return other ? (payloadOf(other)?.size ?? 0) : this.messages.sizeAt(index)
  }

  /** The text of a message as far as it is here; null: it has none. */
  textAt(index: number): string | null {
    const content = this.contentAt(index)
    return typeof content === 'string' ? content : null
  }

  /** Its bytes, likewise. */
  bytesAt(index: number): Uint8Array | null {
    const content = this.contentAt(index)
    return content instanceof Uint8Array ? content : null
  }

  /** What of the panel's is in a message; 0 for what is none. */
  actsAt(index: number): number {
    const other = this.others.size > 0 ? this.others.get(index) : undefined
    if (other) return 'acts' in other ? (other.acts ?? 0) : 0
    return this.messages.actsAt(index)
  }

  /** False where it is not known: of facts that are no messages. */
  isWholeAt(index: number): boolean {
    return this.messages.isWhole(index) && !(this.others.size > 0 && this.others.has(index))
  }

  isAwayAt(index: number): boolean {
    return this.bodies === null && this.isFilled[index] === 1 && !this.apart.has(index)
  }

  isLostAt(index: number): boolean {
    return this.lost.has(index)
  }

  factAt(index: number, socket: number): Fact {
    const other = this.others.get(index)
    if (other) return other
    const rest = this.isAwayAt(index) ? 'on-request' : null
    const [content, stack] = [this.contentAt(index), this.stacks.get(index) ?? '']
    return this.messages.unpack(index, { socket, content, rest, stack })
  }

  /** Puts what has come of a payload in the place of its preview; null: nothing more comes. */
  setContent(index: number, content: Content | null, whole: boolean): void {
    if (content === null) this.lost.add(index)
    const rest = (payload: Payload) =>
      content === null ? 'omitted' : whole ? 'none' : payload.rest
    const other = this.others.get(index)
    if (other) {
      const payload = payloadOf(other)
      if (payload === null || !('payload' in other)) return
      const fresh = { ...payload, content: content ?? payload.content, rest: rest(payload) }
      this.others.set(index, { ...other, payload: fresh } as Fact)
      return
    }
    if (content === null) return this.messages.setRest(index, 'omitted')
    if (whole) this.messages.setRest(index, 'none')
    this.put(index, content)
  }

  /** What is to be written, while it is here. */
  get contents(): readonly (Body | null)[] {
    return this.bodies ?? []
  }

  /** They are on disk, or given up. */
  letGo(isLost = false): void {
    this.bodies = null
    this.bytes = 0
    this.version += 1
    if (!isLost) return
    for (let index = 0; index < this.count; index++) if (this.isAwayAt(index)) this.giveUp(index)
    this.bodies = []
  }

  /** They have come back. */
  takeBack(bodies: readonly (Body | null)[]): void {
    this.bodies = Array.from({ length: this.count }, (_, index) => bodies[index] ?? null)
    this.bytes = this.bodies.reduce((sum, body) => sum + sizeOf(body), 0)
    this.isKept = true
    this.version += 1
    for (const [index, content] of [...this.apart]) this.put(index, content)
  }

  private otherAt(index: number): Fact | undefined {
    return this.others.size > 0 ? this.others.get(index) : undefined
  }

  private contentAt(index: number): Content | null {
    if (this.apart.size > 0) {
      const content = this.apart.get(index)
      if (content !== undefined) return content
    }
    return this.bodies?.[index] ?? null
  }

  private put(index: number, content: Content | null): void {
    this.isFilled[index] = content === null ? 0 : 1
    if (content instanceof Blob || (this.bodies === null && content !== null)) {
      this.apart.set(index, content)
      if (this.bodies !== null) this.bodies[index] = null
      return
    }
    this.apart.delete(index)
    if (this.bodies === null) return
    this.bytes += sizeOf(content) - sizeOf(this.bodies[index] ?? null)
    this.bodies[index] = content
    this.isKept = false
    if (this.bytes > SHELF_BYTES) this.isHeavy = true
  }

  private giveUp(index: number): void {
    this.isFilled[index] = 0
    this.lost.add(index)
    this.messages.setRest(index, 'omitted')
  }
}
