// How the ways through the state machine are drawn, between boxes that the stylesheet has placed.
import type { Edge } from './edges'

/** px, within the diagram. */
export interface Place {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** px: an arrow's head, along its way and across; what stays free before a box; the bend of a way. */
const HEAD = { along: 6, across: 3.5 }
const GAP = 2
const BEND = 5

/** px from the dot to the first box. */
const START = 18

/** Of a box's shorter side: how far the ways around lie from each other. */
const LANE = 0.3

/** A diagram from above to below is one from left to right, with its axes exchanged. */
class Drawing {
  private path = ''

  constructor(private readonly isVertical: boolean) {}

  get d(): string {
    return this.path
  }

  place({ left, top, width, height }: Place): Place {
    return this.isVertical
      ? { left: top, top: left, width: height, height: width }
      : { left, top, width, height }
  }

  point(u: number, v: number): string {
    return this.isVertical ? `${v} ${u}` : `${u} ${v}`
  }

  from(u: number, v: number): this {
    this.path += `M${this.point(u, v)}`
    return this
  }

  to(u: number, v: number): this {
    this.path += `L${this.point(u, v)}`
    return this
  }

  bend(cornerU: number, cornerV: number, u: number, v: number): this {
    this.path += `Q${this.point(cornerU, cornerV)} ${this.point(u, v)}`
    return this
  }

  /** At the end of a way that goes on along, as to a neighbour. */
  headAlong(u: number, v: number): this {
    const back = u - HEAD.along
    return this.from(back, v - HEAD.across)
      .to(u, v)
      .to(back, v + HEAD.across)
  }

  /** At the end of one that comes from outside. */
  headAcross(u: number, v: number): this {
    const back = v - HEAD.along
    return this.from(u - HEAD.across, back)
      .to(u, v)
      .to(u + HEAD.across, back)
  }
}

/** As the `d` of a path. */
export function edgePath(
  { lane, out, into }: Edge,
  from: Place,
  to: Place,
  isVertical: boolean,
): string {
  const drawing = new Drawing(isVertical)
  const [a, b] = [drawing.place(from), drawing.place(to)]
  if (lane === 0) {
    const v = a.top + a.height / 2
    const end = b.left - GAP
    return drawing
      .from(a.left + a.width + GAP, v)
      .to(end, v)
      .headAlong(end, v).d
  }
  const [begin, end] = [a.left + a.width * out, b.left + b.width * into]
  const far = a.top - BEND - lane * Math.min(a.height, a.width) * LANE
  const tip = b.top - GAP
  return drawing
    .from(begin, a.top - GAP)
    .to(begin, far + BEND)
    .bend(begin, far, begin + BEND, far)
    .to(end - BEND, far)
    .bend(end, far, end, far + BEND)
    .to(end, tip)
    .headAcross(end, tip).d
}

/** A dot before the first state, and the way from it. */
export function startPath(to: Place, isVertical: boolean): { cx: number; cy: number; d: string } {
  const drawing = new Drawing(isVertical)
  const { left, top, height } = drawing.place(to)
  const [u, v] = [left - START, top + height / 2]
  const [cx, cy] = isVertical ? [v, u] : [u, v]
  return {
    cx,
    cy,
    d: drawing
      .from(u, v)
      .to(left - GAP, v)
      .headAlong(left - GAP, v).d,
  }
}
