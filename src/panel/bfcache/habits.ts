// What a page was seen doing with its sockets when it was left, and when it came back; by their URLs.
import { HABITS, LEAVING_TAKES } from '../../wire/bfcache-limits'
import { LEAVING_EVENTS, type LeavingEvent } from '../../wire/page-facts'

export interface Habit {
  /** Whether `close()` was called in it when the page was last left; null: it has not been left. */
  readonly closed: Record<LeavingEvent, boolean | null>
  openedInPagehide: boolean
  /** ms from `pageshow`; false: it was cut, and did not come back; null: it was not cut. */
  reconnected: { readonly after: number } | false | null
  /** A socket was made after another of this URL had closed abnormally. */
  reconnectsAfterAbnormalClose: boolean
}

/** A socket by its URL and that of its document: what a page does, it does to each of them. */
export interface Kin {
  readonly page: string
  readonly url: string
}

interface Learned extends Habit, Kin {
  closedAt: number
  endedAbnormally: boolean
}

const fresh = ({ page, url }: Kin): Learned => ({
  ...{ page, url },
  closed: { beforeunload: null, pagehide: null, visibilitychange: null, freeze: null },
  openedInPagehide: false,
  reconnected: null,
  reconnectsAfterAbnormalClose: false,
  closedAt: Number.NEGATIVE_INFINITY,
  endedAbnormally: false,
})

export class Habits {
  private readonly byKin = new Map<string, Learned>()

  of(kin: Kin): Habit {
    return this.learned(kin)
  }

  /** URLs of the sockets that a page made in `pagehide` when it was last left. */
  madeInPagehide(page: string): readonly string[] {
    const all = [...this.byKin.values()]
    return all.filter((one) => one.page === page && one.openedInPagehide).map(({ url }) => url)
  }

  /** `time`: ms since the epoch, as everywhere. */
  closed(kin: Kin, during: LeavingEvent, time: number): void {
    const habit = this.learned(kin)
    habit.closed[during] = true
    habit.closedAt = time
  }

  /** The page is left with a socket of this URL that was open until now. */
  left(kin: Kin, time: number): void {
    const habit = this.learned(kin)
    const isOfThisLeaving = time - habit.closedAt < LEAVING_TAKES
    for (const event of LEAVING_EVENTS)
      if (!isOfThisLeaving || habit.closed[event] !== true) habit.closed[event] = false
    habit.openedInPagehide = false
  }

  made(kin: Kin, isLeaving: boolean): void {
    const habit = this.learned(kin)
    if (isLeaving) habit.openedInPagehide = true
    else if (habit.endedAbnormally) habit.reconnectsAfterAbnormalClose = true
  }

  endedAbnormally(kin: Kin): void {
    this.learned(kin).endedAbnormally = true
  }

  cameBack(kin: Kin, after: number): void {
    this.learned(kin).reconnected = { after }
  }

  stayedAway(kin: Kin): void {
    this.learned(kin).reconnected = false
  }

  private learned(kin: Kin): Learned {
    const name = `${kin.page} ${kin.url}`
    const known = this.byKin.get(name) ?? fresh(kin)
    this.byKin.set(name, known)
    for (const oldest of this.byKin.keys()) {
      if (this.byKin.size <= HABITS) break
      this.byKin.delete(oldest)
    }
    return known
  }
}
