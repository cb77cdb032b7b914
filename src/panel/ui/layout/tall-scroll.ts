// Where a list stands that may be higher than a browser makes an element: a wheel moves it px by px, a
// dragged thumb in proportion, and its ends are its ends.
import { HIGHEST } from './tall-list'

/** Views by which a wheel, a finger or a key moves at most between two frames: more is a jump. */
const NEAR = 4

export class TallScroll {
  /** px of the list above what is scrolled: a line at `y` stands at `y - shift` in the element. */
  shift = 0
  /** px scrolled, as of the last word of it. */
  private at = 0

  constructor(private readonly highest = HIGHEST) {}

  /** px of the element for a list so high. */
  heightOf(whole: number): number {
    return Math.min(whole, this.highest)
  }

  /** The element was scrolled there. Returns where the list stands. */
  scrolled(at: number, whole: number, inView: number): number {
    const most = whole - inView
    const mostAt = this.heightOf(whole) - inView
    const isNear = Math.abs(at - this.at) <= NEAR * inView
    const top = isNear ? at + this.shift : (at / mostAt) * most
    if (whole <= this.highest) this.put(at, at)
    else if (at >= mostAt - 1) this.put(at, most)
    else this.put(at, at <= 0 ? 0 : Math.round(Math.max(0, Math.min(most, top))))
    return this.at + this.shift
  }

  /** Where to scroll the element so that the list stands at `top`. */
  placeOf(top: number, whole: number, inView: number): number {
    if (whole <= this.highest) this.put(top, top)
    else if (Math.abs(this.at + this.shift - top) >= 1) this.settle(top, whole, inView)
    return this.at
  }

  /** In proportion, so that there is way to go on both sides. */
  settle(top: number, whole: number, inView: number): number {
    const share = whole > inView ? top / (whole - inView) : 0
    const at = whole <= this.highest ? top : Math.round(share * (this.highest - inView))
    this.put(at, top)
    return at
  }

  private put(at: number, top: number): void {
    this.at = at
    this.shift = top - at
  }
}
