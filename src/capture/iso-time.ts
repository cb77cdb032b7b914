// Times as text, whatever a page's clock says.
import { TIME_MOST } from '../wire/chart-limits'

/** @param time ms since the epoch */
export const isoTime = (time: number): string =>
  new Date(Math.min(TIME_MOST, Math.max(-TIME_MOST, time))).toISOString()
