// Path of a message, 5 of 9 · from relay/outbox · to background/router
// Sends as many facts as the panel's window allows; a new subscription starts again where it says.
import type { Fact } from '../wire/facts'
import { BATCH_BYTES, BATCH_FACTS } from '../wire/limits'
import type { Batch, Subscribe, Window } from '../wire/packets'
import { endOf } from '../wire/read-fact'
import { costOf, previewed } from './cut-payload'
import type { Outbox } from './outbox'

export interface Sender {
  subscribe(packet: Subscribe): void
  window(packet: Window): void
  /** Sends what may be sent; called whenever the outbox has grown. */
  pump(): void
  /** The port is lost: nothing is sent until the next subscription. */
  stop(): void
}

/** Facts to the number and size of one packet. */
function firstBatch(facts: readonly Fact[]): Fact[] {
  const batch: Fact[] = []
  let bytes = 0
  for (const fact of facts) {
    const shown = previewed(fact)
    bytes += costOf(shown)
    if (batch.length > 0 && bytes > BATCH_BYTES) break
    batch.push(shown)
  }
  return batch
}

/** `post` returns false when the packet could not be handed over. */
export function createSender(outbox: Outbox, post: (packet: Batch) => boolean): Sender {
  let subscription = 0
  let sent = 0
  let limit = 0
  const pump = () => {
    while (subscription > 0) {
      const facts = firstBatch(outbox.after(sent, BATCH_FACTS, limit))
      const last = facts.at(-1)
      if (last === undefined) return
      if (!post({ kind: 'batch', subscription, facts })) return
      sent = endOf(last)
    }
  }
  return {
    subscribe(packet) {
      subscription = packet.subscription
      sent = packet.after
      limit = packet.limit
      pump()
    },
    window(packet) {
      if (packet.subscription !== subscription) return
      limit = Math.max(limit, packet.limit)
      pump()
    },
    pump,
    stop() {
      subscription = 0
    },
  }
}
