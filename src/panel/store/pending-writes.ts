// What became of each write of a WebSocketStream: the promise of `write()` tells of backpressure
// where bufferedAmount would. https://streams.spec.whatwg.org/#default-writer-write

import type { WriteSettled } from '../../wire/facts'
import { PENDING_SENDS, WAIT_LEAST } from '../../wire/limits'

export interface StreamWrite {
  readonly kind: 'write'
  /** ms from the call until the promise settled; null: it has not been seen to. */
  waited: number | null
  failed: boolean
}

export class PendingWrites {
  /** ms: of the writes that have settled. */
  longest = 0
  /** Writes whose promise waited `WAIT_LEAST` or more. */
  waited = 0
  failed = 0
  /** By `nth`, in the order of the calls. */
  private readonly pending = new Map<number, StreamWrite>()

  add(nth: number): StreamWrite {
    const write: StreamWrite = { kind: 'write', waited: null, failed: false }
    this.pending.set(nth, write)
    if (this.pending.size > PENDING_SENDS) {
      const [oldest] = this.pending.keys()
      if (oldest !== undefined) this.pending.delete(oldest)
    }
    return write
  }

  settle({ nth, waited, failed }: WriteSettled): void {
    const write = this.pending.get(nth)
    this.pending.delete(nth)
    if (write) Object.assign(write, { waited, failed })
    if (failed) this.failed += 1
    else if (waited >= WAIT_LEAST) this.waited += 1
    if (!failed) this.longest = Math.max(this.longest, waited)
  }

  get unsettled(): number {
    return this.pending.size
  }
}
