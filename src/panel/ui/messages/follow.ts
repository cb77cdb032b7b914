// Where a growing list is scrolled to: at its end while it follows, else where the reader left it.
import { placeOf } from '../layout/virtual-window'

interface Entry {
  readonly id: number
}

/** px from the end within which a list counts as scrolled to its end. */
const NEAR = 4

interface Scrolled {
  readonly scrollTop: number
  readonly scrollHeight: number
  readonly clientHeight: number
}

/**
 * Whether someone else has scrolled up since the panel saw it at `seen`: the event that tells of it
 * comes with the next frame, and rows may come first. A list that got shorter is at its end.
 */
export function isMovedUp({ scrollTop, scrollHeight, clientHeight }: Scrolled, seen: number) {
  return scrollTop <= seen - 1 && scrollTop < scrollHeight - clientHeight - NEAR
}

export class Follow {
  isFollowing = true
  /** px scrolled. */
  top = 0
  /** The entry at the top edge, and how many px of it are scrolled out. */
  private anchor: { readonly id: number; readonly hidden: number } | null = null
  /** The newest entry when it was let go of. */
  private newest = 0

  constructor(private readonly rowHeight: number) {}

  /** Where to scroll to, for this list in a view this high. */
  topFor(list: readonly Entry[], height: number): number {
    const most = Math.max(0, list.length * this.rowHeight - height)
    if (list.length === 0) this.isFollowing = true
    if (this.isFollowing) this.top = most
    else {
      const wanted = Math.max(0, this.topOfAnchor(list))
      this.top = Math.min(wanted, most)
      // else the list would move on while it grows, up to where the anchor belongs
      if (wanted > most) this.anchorAt(this.top, list)
    }
    return this.top
  }

  private topOfAnchor(list: readonly Entry[]): number {
    if (this.anchor === null) return this.top
    return placeOf(list, this.anchor.id) * this.rowHeight + this.anchor.hidden
  }

  private anchorAt(top: number, list: readonly Entry[]): void {
    const entry = list[Math.floor(top / this.rowHeight)]
    this.anchor = entry ? { id: entry.id, hidden: top % this.rowHeight } : null
  }

  /** The list was scrolled, by whoever. */
  scrolled(top: number, list: readonly Entry[], height: number): void {
    if (Math.abs(top - this.top) < 1) return // the panel's own scrolling
    const most = list.length * this.rowHeight - height
    if (top >= most - NEAR) this.isFollowing = true
    else if (top < this.top || !this.isFollowing) this.letGo(top, list)
    this.top = top
  }

  /** From now on it stays where it is, whatever comes. */
  letGo(top: number, list: readonly Entry[]): void {
    if (this.isFollowing) this.newest = list.at(-1)?.id ?? 0
    this.isFollowing = false
    this.top = top
    this.anchorAt(top, list)
  }

  /** From now on that entry stays so many px below the upper edge. */
  hold(id: number, offset: number, list: readonly Entry[]): void {
    if (this.isFollowing) this.newest = list.at(-1)?.id ?? 0
    this.isFollowing = false
    this.anchor = { id, hidden: -offset }
  }

  /** Whether there is something below. */
  isBefore(list: readonly Entry[], height: number): boolean {
    return !this.isFollowing && this.top < list.length * this.rowHeight - height - NEAR
  }

  toEnd(): void {
    this.isFollowing = true
  }

  /** Entries that have come since it was let go of. */
  addedTo(list: readonly Entry[]): number {
    return this.isFollowing ? 0 : list.length - placeOf(list, this.newest + 1)
  }
}
