// Messages of one direction of one socket that rules keep back, in their order.
import { HELD_EDITABLE } from '../wire/act-limits'
import { type Direction, DUPLICATED, EDITED, HELD, type HeldMessage } from '../wire/acts'
import { PREVIEW } from '../wire/limits'
import type { Content, Payload } from '../wire/payload'

export interface Passing {
  readonly socket: number
  readonly url: string
  readonly direction: Direction
  readonly payload: Payload
  readonly stack: string
}

export interface RulesHost {
  /** Sends it, or lets the page have it. */
  deliver(message: Passing, acts: number): void
  drop(message: Passing): void
  /** Returns how to take it back. */
  after(ms: number, task: () => void): () => void
  now(): number
  /** Something waits that did not, or the other way round. */
  changed(): void
}

interface Waiting {
  message: Passing
  acts: number
  readonly due: number
  /** 0: it waits for nobody. */
  held: number
}

/** Small enough to be edited: whole; else its start. */
function shown({ message, held }: Waiting): HeldMessage {
  const { socket, direction, payload } = message
  const { content, size } = payload
  if (content === null || size <= HELD_EDITABLE) return { held, socket, direction, payload }
  const start = content.slice(0, PREVIEW)
  return { held, socket, direction, payload: { ...payload, content: start, rest: 'omitted' } }
}

function edited({ kind }: Payload, content: Content): Payload {
  if (typeof content === 'string')
    return { kind: 'text', size: new TextEncoder().encode(content).length, content, rest: 'none' }
  const size = content instanceof Blob ? content.size : content.length
  return { kind: kind === 'text' ? 'view' : kind, size, content, rest: 'none' }
}

export class RuleQueue {
  readonly list: Waiting[] = []
  bytes = 0
  /** When a throttled direction is free again. */
  freeAt = 0
  private cancel = () => {}

  constructor(private readonly host: RulesHost) {}

  /** `held`: the name by which a person lets it go; 0: it goes by itself. */
  add(message: Passing, acts: number, due: number, copies: number, held: number): void {
    this.list.push({ message, acts: acts & ~DUPLICATED, due, held })
    for (let copy = 0; copy < copies; copy++)
      this.list.push({ message, acts: acts & ~HELD, due, held: 0 })
    this.bytes += message.payload.size * (copies + 1)
  }

  /** A delivery runs code of the page, which may send: the list is looked at anew each time. */
  pump(): void {
    this.cancel()
    for (;;) {
      const first = this.list[0]
      if (first === undefined || first.held > 0) return
      const wait = first.due - this.host.now()
      if (wait > 0) return this.wait(wait)
      this.letGo()
    }
  }

  /** All goes now. */
  empty(): void {
    this.cancel()
    while (this.list.length > 0) this.letGo()
  }

  holdNone(): void {
    for (const waiting of this.list) waiting.held = 0
  }

  /** False: it is not held here. */
  release(held: number, content: Content | null): boolean {
    const waiting = this.list.find((each) => each.held === held)
    if (waiting === undefined) return false
    waiting.held = 0
    if (content !== null) {
      const payload = edited(waiting.message.payload, content)
      this.bytes += payload.size - waiting.message.payload.size
      waiting.message = { ...waiting.message, payload }
      waiting.acts |= EDITED
    }
    this.pump()
    return true
  }

  discard(held: number): boolean {
    const place = this.list.findIndex((each) => each.held === held)
    const [waiting] = place < 0 ? [] : this.list.splice(place, 1)
    if (waiting === undefined) return false
    this.bytes -= waiting.message.payload.size
    this.host.drop(waiting.message)
    this.pump()
    return true
  }

  get held(): readonly HeldMessage[] {
    return this.list.filter(({ held }) => held > 0).map(shown)
  }

  private wait(ms: number): void {
    this.cancel = this.host.after(ms, () => {
      this.pump()
      this.host.changed()
    })
  }

  private letGo(): void {
    const first = this.list.shift()
    if (first === undefined) return
    this.bytes -= first.message.payload.size
    this.host.deliver(first.message, first.acts)
  }
}
