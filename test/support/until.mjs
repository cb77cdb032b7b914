// @ts-check
// Waits for a condition by polling it, and says what it last saw when time runs out.

/** @typedef {false | null | undefined | 0 | ''} Falsy */

/**
 * @typedef {object} WaitOptions
 * @property {number} [timeout]
 * @property {number} [interval]
 * @property {() => string | Promise<string>} [explain] What the timeout's message is to add.
 */

const PENDING = Symbol('pending')

/**
 * Resolves with the first truthy value of `condition`. A throw counts as "not yet"; a condition
 * that never settles is cut off at the deadline too, so that a hang still names its label.
 *
 * @template T
 * @param {string} label What is waited for, as it is to read in "timeout waiting for …".
 * @param {() => T | Promise<T>} condition
 * @param {WaitOptions} [options]
 * @returns {Promise<Exclude<T, Falsy>>}
 */
export async function until(label, condition, options = {}) {
  const { timeout = 15_000, interval = 25, explain } = options
  const deadline = performance.now() + timeout
  /** @type {unknown} */
  let last = PENDING
  for (;;) {
    const value = await settle(condition, deadline - performance.now())
    if (value !== PENDING) last = value
    if (value !== PENDING && value && !(value instanceof Failure)) {
      return /** @type {Exclude<T, Falsy>} */ (value)
    }
    if (performance.now() + interval > deadline) break
    await new Promise((resolve) => setTimeout(resolve, interval))
  }
  const seen = `timeout (${timeout} ms) waiting for ${label}; last: ${describe(last)}`
  throw new Error(explain ? `${seen}\n${await settleText(explain)}` : seen)
}

class Failure {
  /** @param {unknown} error */
  constructor(error) {
    this.error = error
  }
}

/**
 * @template T
 * @param {() => T | Promise<T>} condition
 * @param {number} patience
 * @returns {Promise<T | Failure | typeof PENDING>}
 */
async function settle(condition, patience) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  /** @type {Promise<typeof PENDING>} */
  const expiry = new Promise((resolve) => {
    timer = setTimeout(() => resolve(PENDING), Math.max(patience, 0))
  })
  const attempt = (async () => condition())().catch((error) => new Failure(error))
  try {
    return await Promise.race([attempt, expiry])
  } finally {
    clearTimeout(timer)
  }
}

/** @param {() => string | Promise<string>} explain */
async function settleText(explain) {
  const text = await settle(explain, 2_000)
  return typeof text === 'string' ? text : `(no explanation: ${describe(text)})`
}

/** @param {unknown} value */
function describe(value) {
  if (value === PENDING) return 'the condition never settled'
  if (!(value instanceof Failure)) return JSON.stringify(value) ?? String(value)
  return value.error instanceof Error
    ? (value.error.stack ?? value.error.message)
    : String(value.error)
}
