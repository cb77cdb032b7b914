// Where a popup goes: beside what it belongs to, and wholly in view.

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Extent {
  readonly width: number
  readonly height: number
}

/** px that stay free at the edges of the panel. */
const MARGIN = 4

/** Below `anchor`, or above it where there is more room; never out of view. */
export function placeInView(anchor: Box, popup: Extent, view: Extent) {
  const most = view.width - popup.width - MARGIN
  const left = Math.max(MARGIN, Math.min(anchor.left, most))
  const isBelow = anchor.bottom + popup.height + MARGIN <= view.height
  const above = anchor.top - popup.height
  const top = isBelow || above < MARGIN ? anchor.bottom : above
  return { left, top: Math.max(MARGIN, Math.min(top, view.height - popup.height - MARGIN)) }
}

/** Of a point, as the pointer gives it. */
export const boxAt = (x: number, y: number): Box => ({ left: x, top: y, right: x, bottom: y })
