// Reads the network panel's log again and again, as seldom as will do: reading costs DevTools what it holds.
import {
  HAR_IDLE,
  HAR_IDLE_REST,
  HAR_LOST,
  HAR_REST,
  HAR_SOON,
  HAR_TOO_DEAR,
} from '../../wire/network-limits'

export interface HarPollHost {
  read(): Promise<unknown>
  onHar(har: unknown): void
  /** What it holds would keep DevTools from all else while it is read. */
  isTooMuch(): boolean
  /** Whether it was left unread for that, each time that it is due. */
  onTooMuch(isUnread: boolean): void
  /** Something is waited for: messages of a worker's socket, or whose a handshake is. */
  isWanted(): boolean
  after(ms: number, task: () => void): () => void
  now(): number
}

export interface HarPoll {
  /** Something has happened that the log tells more of. */
  soon(): void
  /** Nobody looks: nothing is read until `resume`. */
  pause(): void
  resume(): void
}

export function createHarPoll(host: HarPollHost): HarPoll {
  /** ms: what a reading took, the cheaper of the last two: a machine that was held up is no large log. */
  let cost = 0
  let lastTook = Number.POSITIVE_INFINITY
  let ended = Number.NEGATIVE_INFINITY
  let reading = false
  let askedMeanwhile = false
  let paused = false
  let due = Number.POSITIVE_INFINITY
  let cancel = () => {}

  /** Unless a reading is due earlier. */
  const schedule = (wait: number, rest: number) => {
    if (reading || paused) return
    const now = host.now()
    const next = Math.max(now + wait, ended + cost * rest)
    if (next >= due) return
    cancel()
    due = next
    cancel = host.after(next - now, () => void read())
  }
  const scheduleNext = () => {
    if (askedMeanwhile || host.isWanted()) schedule(HAR_SOON, HAR_REST)
    else if (cost <= HAR_TOO_DEAR) schedule(HAR_IDLE, HAR_IDLE_REST)
  }
  const ask = async () => {
    try {
      host.onHar(await host.read())
    } catch {
      // DevTools is about to close, or has no log: there may be one the next time
    }
    return true
  }
  const lost = () =>
    new Promise<false>((resolve) => void host.after(HAR_LOST, () => resolve(false)))
  const read = async () => {
    due = Number.POSITIVE_INFINITY
    const isTooMuch = host.isTooMuch()
    host.onTooMuch(isTooMuch)
    if (isTooMuch) return schedule(HAR_IDLE, 0) // until the page is left
    reading = true
    askedMeanwhile = false
    const began = host.now()
    const isAnswered = await Promise.race([ask(), lost()])
    reading = false
    ended = host.now()
    if (isAnswered) {
      cost = Math.min(lastTook, ended - began)
      lastTook = ended - began
    }
    scheduleNext()
  }
  schedule(0, 0)
  return {
    soon() {
      askedMeanwhile = reading
      schedule(HAR_SOON, HAR_REST)
    },
    pause() {
      paused = true
      cancel()
      due = Number.POSITIVE_INFINITY
    },
    resume() {
      paused = false
      schedule(0, HAR_REST)
    },
  }
}
