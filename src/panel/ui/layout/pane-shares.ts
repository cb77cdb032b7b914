// How much of the panel a pane takes, in percent.
import { SHARE_LEAST, SHARE_MOST } from '../../../wire/comfort-limits'
import { PANE_SIZES, type PaneSize, type SettingsRecord } from '../../settings-record'

export type Pane = 'sockets' | 'details'
export type Axis = 'x' | 'y'

export const sizeName = (pane: Pane, axis: Axis): PaneSize =>
  `${pane}-${axis === 'x' ? 'width' : 'height'}`

/** The size that a pane has now. */
export function readShare(pane: Pane, axis: Axis): number {
  const element = document.querySelector(pane === 'sockets' ? '.sockets-pane' : '.details')
  const rect = element?.getBoundingClientRect()
  if (!rect) return SHARE_LEAST
  return axis === 'x' ? (rect.width / innerWidth) * 100 : (rect.height / innerHeight) * 100
}

/** Percent for so many px; the details pane grows against the pointer. */
export function growth(pane: Pane, axis: Axis, px: number): number {
  const percent = (px / (axis === 'x' ? innerWidth : innerHeight)) * 100
  return pane === 'details' ? -percent : percent
}

export const withinBounds = (share: number): number =>
  Math.max(SHARE_LEAST, Math.min(SHARE_MOST, share))

/** As custom properties that the stylesheet of the workspace reads; what was never moved has none. */
export function applyShares(panes: SettingsRecord['panes']): void {
  const { style } = document.documentElement
  for (const name of PANE_SIZES) {
    const share = panes[name]
    const unit = name.endsWith('width') ? '%' : 'vh'
    if (share === undefined) style.removeProperty(`--${name}`)
    else style.setProperty(`--${name}`, `${share.toFixed(2)}${unit}`)
  }
}
