// How much of the panel a pane takes, in percent; remembered from one DevTools to the next.

export type Pane = 'sockets' | 'details'
export type Axis = 'x' | 'y'

/** Percent. */
export const LEAST = 12
export const MOST = 70

const nameOf = (pane: Pane, axis: Axis) => `${pane}-${axis === 'x' ? 'width' : 'height'}`
const unitOf = (axis: Axis) => (axis === 'x' ? '%' : 'vh')

/** The size that a pane has now. */
export function readShare(pane: Pane, axis: Axis): number {
  const element = document.querySelector(pane === 'sockets' ? '.socket-list' : '.details')
  const rect = element?.getBoundingClientRect()
  if (!rect) return LEAST
  return axis === 'x' ? (rect.width / innerWidth) * 100 : (rect.height / innerHeight) * 100
}

/** Percent for so many px; the details pane grows against the pointer. */
export function growth(pane: Pane, axis: Axis, px: number): number {
  const percent = (px / (axis === 'x' ? innerWidth : innerHeight)) * 100
  return pane === 'details' ? -percent : percent
}

function apply(name: string, axis: Axis, share: number): void {
  document.documentElement.style.setProperty(`--${name}`, `${share.toFixed(2)}${unitOf(axis)}`)
}

/** Returns what it has become, within its bounds. */
export function writeShare(pane: Pane, axis: Axis, share: number): number {
  const kept = Math.max(LEAST, Math.min(MOST, share))
  const name = nameOf(pane, axis)
  apply(name, axis, kept)
  try {
    localStorage.setItem(name, String(kept))
  } catch {
    // a browser that blocks site data: then it is not remembered
  }
  return kept
}

function remembered(name: string): number {
  try {
    return Number(localStorage.getItem(name))
  } catch {
    return 0
  }
}

/** As they were left. */
export function restoreShares(): void {
  for (const pane of ['sockets', 'details'] as const)
    for (const axis of ['x', 'y'] as const) {
      const share = remembered(nameOf(pane, axis))
      if (share >= LEAST && share <= MOST) apply(nameOf(pane, axis), axis, share)
    }
}
