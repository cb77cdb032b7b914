// @ts-check
// Puts the readings of one run after those of earlier ones: a long measurement in short pieces.

/**
 * Lists are joined; where a workload had another count, what was there before is dropped.
 *
 * @param {any} before What a results file holds.
 * @param {any} now
 * @returns {any}
 */
export function addReadings(before, now) {
  if (Array.isArray(before) && Array.isArray(now)) return [...before, ...now]
  if (!isTable(before) || !isTable(now) || before.count !== now.count) return now
  const joined = Object.entries(now).map(([key, value]) => [key, addReadings(before[key], value)])
  return { ...before, ...Object.fromEntries(joined) }
}

const isTable = (/** @type {unknown} */ tree) =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree)
