// @ts-check
// What is made of the readings: medians, and ratios of them with how far the runs lie apart.

/** @param {readonly number[]} values @param {number} part 0.5: the median */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * part
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5)

/** @typedef {{ ratio: number, least: number, most: number }} Ratio */

/**
 * The ratio of the medians; `least` and `most` are those of the single runs to the same median, so
 * that one run of the base that was disturbed does not move them all.
 *
 * @param {readonly number[]} values
 * @param {readonly number[]} base
 * @returns {Ratio}
 */
export function ratio(values, base) {
  const of = median(base)
  return {
    ratio: round(median(values) / of),
    least: round(Math.min(...values) / of),
    most: round(Math.max(...values) / of),
  }
}

/** @param {number} value */
export const round = (value) => Math.round(value * 1000) / 1000
