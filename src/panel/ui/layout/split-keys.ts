// What a key does to the line between two panes.
import { SHARE_LEAST, SHARE_MOST } from '../../../wire/comfort-limits'
import type { Pane } from './pane-shares'

const STEP = 2 // percent for each press of an arrow key

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP,
  ArrowUp: -STEP,
  ArrowRight: STEP,
  ArrowDown: STEP,
}

/** Percent; `default`: as it was before it was ever moved; null: the key means nothing here. */
export function shareFor(key: string, pane: Pane, share: number): number | 'default' | null {
  const step = STEPS[key]
  // the details lie behind their line: where it goes, they grow smaller
  if (step !== undefined) return pane === 'details' ? share - step : share + step
  if (key === 'Home') return pane === 'details' ? SHARE_MOST : SHARE_LEAST
  if (key === 'End') return pane === 'details' ? SHARE_LEAST : SHARE_MOST
  return key === 'Enter' ? 'default' : null
}
