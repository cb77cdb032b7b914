// What a HAR tells of one socket, gathered fact by fact; its messages go into Blobs, out of the heap.

import { CAPTURE_CHUNK } from '../../wire/capture-limits'
import type { Fact, MessageFact } from '../../wire/facts'
import type { Counters } from '../../wire/page-facts'
import type { CapturedHandshake } from '../captured'
import { errorJson, messageJson } from './har-message'

/** Text that is kept outside of the heap, where the browser has a place for it. */
class Spool {
  private readonly blobs: Blob[] = []
  private text = ''

  add(item: string): void {
    this.text += this.text === '' && this.blobs.length === 0 ? item : `,${item}`
    if (this.text.length < CAPTURE_CHUNK) return
    this.blobs.push(new Blob([this.text]))
    this.text = ''
  }

  get parts(): readonly (string | Blob)[] {
    return [...this.blobs, this.text]
  }
}

class Count {
  here = 0
  private all = 0

  saw(nth: number): void {
    this.all = Math.max(this.all, nth)
  }

  get missing(): number {
    return Math.max(0, this.all - this.here)
  }
}

const isMessage = (fact: Fact): fact is MessageFact => 'nth' in fact && 'payload' in fact

export class GatheredSocket {
  url = ''
  protocols: readonly string[] = []
  protocol = ''
  extensions = ''
  stack = ''
  createdAt: number | null = null
  openedAt: number | null = null
  endedAt: number | null = null
  close: { readonly code: number; readonly reason: string } | null = null
  handshake: CapturedHandshake | null = null
  readonly messages = new Spool()
  private readonly counts = { 'message-sent': new Count(), 'message-received': new Count() }

  /** @param firstSeenAt ms since the epoch: of its first fact */
  constructor(
    readonly document: string,
    readonly firstSeenAt: number,
  ) {}

  take(fact: Fact): void {
    if (isMessage(fact)) return this.takeMessage(fact)
    switch (fact.kind) {
      case 'socket-created':
        this.url = fact.url
        this.protocols = fact.protocols
        this.stack = fact.stack
        if (!fact.adopted) this.createdAt = fact.time
        return
      case 'socket-opened':
        this.openedAt = fact.time
        this.protocol = fact.protocol
        this.extensions = fact.extensions
        return
      case 'socket-closed':
        this.endedAt = fact.time
        this.close = { code: fact.code, reason: fact.reason }
        return
      case 'ready-state-changed':
        if (fact.readyState === 3) this.endedAt ??= fact.time
    }
  }

  takeHandshake(handshake: CapturedHandshake): void {
    this.handshake = handshake
    const { error, endedAt } = handshake
    if (error !== '') this.messages.add(errorJson(endedAt ?? this.firstSeenAt, error))
  }

  /** As they stood when facts were lost. */
  takeCounters(counters: Counters): void {
    for (const [kind, { nth }] of Object.entries(counters)) this.count(kind, nth)
  }

  /** Messages that were sent and received, but are not here. */
  get missing(): number {
    return this.counts['message-sent'].missing + this.counts['message-received'].missing
  }

  private takeMessage(fact: MessageFact): void {
    const json = messageJson(fact)
    if (json === null) return
    this.messages.add(json)
    this.count(fact.kind, fact.nth)
    if (fact.kind !== 'message-discarded') this.counts[fact.kind].here += 1
  }

  private count(kind: string, nth: number): void {
    if (kind === 'message-sent' || kind === 'message-received') this.counts[kind].saw(nth)
  }
}
