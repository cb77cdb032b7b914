// @ts-check
// Gives puppeteer's `evaluate` the plainer type that pages and panels of all browsers share.

/** @import { Frame, Page } from 'puppeteer-core' */
/** @import { Evaluate } from './session-types' */

/**
 * @param {() => Frame | Page} document Asked at each call: a frame may be replaced between two.
 * @returns {Evaluate}
 */
export function evaluateIn(document) {
  /** @type {(fn: (...args: any[]) => unknown, ...args: unknown[]) => Promise<any>} */
  const evaluate = async (fn, ...args) => document().evaluate(fn, ...args)
  return evaluate
}
