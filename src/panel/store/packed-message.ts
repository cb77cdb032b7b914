// A message fact in six numbers and two bytes, and back: an object of it is made when it is looked at.
import { SHELF_ROWS } from '../../wire/depth-limits'
import type { MessageFact, MessageKind, ReadyState } from '../../wire/facts'
import type { Content, PayloadKind, Rest } from '../../wire/payload'

const KINDS: readonly MessageKind[] = ['message-sent', 'message-received', 'message-discarded']
const PAYLOADS: readonly PayloadKind[] = ['text', 'arraybuffer', 'view', 'blob']
const RESTS: readonly Rest[] = ['none', 'on-request', 'omitted']

/** A number of 32 bits holds it: a page can tell of others, which are kept as they came. */
const isShort = (value: number) => value >>> 0 === value

export const isPackable = ({ seq, payload, nth, bufferedAmount, acts = 0 }: MessageFact): boolean =>
  acts < 64 && isShort(seq) && isShort(payload.size) && isShort(nth) && isShort(bufferedAmount)

/** Its words in two bits each: kind, readyState, kind of payload, where the rest is; then six of acts. */
function bitsOf({ kind, readyState, payload, acts = 0 }: MessageFact): number {
  const [of, rest] = [PAYLOADS.indexOf(payload.kind), RESTS.indexOf(payload.rest)]
  return KINDS.indexOf(kind) | (readyState << 2) | (of << 4) | (rest << 6) | (acts << 8)
}

/** What of a message is no number. */
export interface Others {
  readonly socket: number
  readonly content: Content | null
  /** null: as it was packed. */
  readonly rest: Rest | null
  readonly stack: string
}

/** The numbers of as many messages as a shelf has places. */
export class PackedMessages {
  private readonly doubles = new Float64Array(SHELF_ROWS * 2)
  private readonly shorts = new Uint32Array(SHELF_ROWS * 4)
  private readonly bits = new Uint16Array(SHELF_ROWS)

  pack(at: number, fact: MessageFact): void {
    this.doubles[at * 2] = fact.time
    this.doubles[at * 2 + 1] = fact.total
    this.shorts[at * 4] = fact.seq
    this.shorts[at * 4 + 1] = fact.payload.size
    this.shorts[at * 4 + 2] = fact.nth
    this.shorts[at * 4 + 3] = fact.bufferedAmount
    this.bits[at] = bitsOf(fact)
  }

  unpack(at: number, { socket, content, rest, stack }: Others): MessageFact {
    const bits = this.bits[at] ?? 0
    const kind = PAYLOADS[(bits >> 4) & 3] ?? 'text'
    return {
      kind: this.kindAt(at),
      seq: this.shorts[at * 4] ?? 0,
      time: this.timeAt(at),
      socket,
      readyState: ((bits >> 2) & 3) as ReadyState,
      payload: {
        kind,
        size: this.sizeAt(at),
        content,
        rest: rest ?? RESTS[(bits >> 6) & 3] ?? 'omitted',
      },
      nth: this.shorts[at * 4 + 2] ?? 0,
      total: this.doubles[at * 2 + 1] ?? 0,
      bufferedAmount: this.shorts[at * 4 + 3] ?? 0,
      stack,
      ...(bits >> 8 ? { acts: this.actsAt(at) } : {}),
    }
  }

  kindAt(at: number): MessageKind {
    return KINDS[(this.bits[at] ?? 0) & 3] ?? 'message-received'
  }

  timeAt(at: number): number {
    return this.doubles[at * 2] ?? 0
  }

  sizeAt(at: number): number {
    return this.shorts[at * 4 + 1] ?? 0
  }

  actsAt(at: number): number {
    return (this.bits[at] ?? 0) >> 8
  }

  isWhole(at: number): boolean {
    return ((this.bits[at] ?? 0) & 0b11000000) === 0
  }

  setRest(at: number, rest: Rest): void {
    this.bits[at] = ((this.bits[at] ?? 0) & ~0b11000000) | (RESTS.indexOf(rest) << 6)
  }
}
