// What a check wants, found by asking it: checks are functions, and say no more than yes or no.
import type { Check } from '../wire/checks'
import type { Fault } from './capture-error'

const NUMBER = 0.5
const LARGE = 1_000_003

function wantsNumber(check: Check): Fault | null {
  if (check(NUMBER)) return 'not-a-number'
  if (!check(LARGE)) return null
  return check(0) ? 'not-a-whole-number' : 'not-a-positive-number'
}

/** What is wrong with a value that a check has refused. */
export function faultFor(value: unknown, check: Check): Fault {
  if (value === undefined) return 'missing'
  const number = wantsNumber(check)
  if (number !== null) return number
  if (check('')) return typeof value === 'string' ? 'too-long' : 'not-text'
  if (check(true) && check(false)) return 'not-true-or-false'
  if (check([])) return Array.isArray(value) ? 'too-many' : 'not-a-list'
  return typeof value === 'object' && value !== null ? 'not-an-object' : 'unknown-value'
}
