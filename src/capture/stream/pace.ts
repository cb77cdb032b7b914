// Lets others have their turn: long work is done in slices.
import { CAPTURE_RECORDS, CAPTURE_SLICE } from '../../wire/capture-limits'

export interface PaceHost {
  /** ms. */
  now(): number
  /** Resolves in a task of its own. */
  turn(): Promise<void>
}

/** A message of a channel is a task without the 4 ms that nested timers wait. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

const HOST: PaceHost = { now: () => performance.now(), turn }

export class Pace {
  private records = 0
  private began: number

  constructor(private readonly host = HOST) {
    this.began = host.now()
  }

  /** Asked after each record. */
  isDue(): boolean {
    this.records += 1
    if (this.records % CAPTURE_RECORDS !== 0) return false
    return this.host.now() - this.began >= CAPTURE_SLICE
  }

  /** What was aborted meanwhile is told to the one who aborted it. */
  async rest(signal: AbortSignal | undefined): Promise<void> {
    await this.host.turn()
    signal?.throwIfAborted()
    this.began = this.host.now()
  }
}
