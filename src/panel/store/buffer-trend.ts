// Whether bufferedAmount keeps rising: the page queues faster than the network takes.
import {
  GROWING_APART,
  GROWING_FOR,
  GROWING_FROM,
  GROWING_READINGS,
} from '../../wire/socket-list-limits'

export class BufferTrend {
  private amount = 0
  private at = 0
  private rises = 0

  /** As it stood at `time`, without what was sent at that very moment. */
  read(time: number, amount: number): void {
    if (amount > this.amount && time - this.at < GROWING_APART) return
    this.rises = amount > this.amount ? this.rises + 1 : 0
    this.amount = amount
    this.at = time
  }

  /** A queue that nobody has added to for a while does not grow. */
  isGrowing(now: number): boolean {
    const { rises, amount, at } = this
    return rises >= GROWING_READINGS && amount >= GROWING_FROM && now - at < GROWING_FOR
  }
}
