// @ts-check
// Reads a panel through its document: the part of a panel handle that is the same in every browser.
import { askedAgain } from './asked-again.mjs'
import { until } from './until.mjs'

/** @import { Evaluate, PanelReading } from './session-types' */

/**
 * @param {Evaluate} evaluate
 * @returns {PanelReading}
 */
export function panelReading(evaluate) {
  const explain = async () => `The panel shows:\n${await evaluate(visibleText)}`
  return {
    evaluate,
    waitFor: async (label, fn, ...args) => {
      const ask = askedAgain(fn)
      const value = await until(`the panel: ${label}`, () => evaluate(ask, ...args), { explain })
      return /** @type {NonNullable<typeof value>} */ (value)
    },
    text: (selector) => evaluate(textOf, selector),
    rows: (testid) => evaluate(cellsByRow, testid),
    size: () => evaluate(() => ({ width: window.innerWidth, height: window.innerHeight })),
  }
}

// These run in the panel: each must be complete in itself.

/** @returns {string} */
function visibleText() {
  const text = document.body.innerText
  return text.length > 2_000 ? `${text.slice(0, 2_000)} …` : text
}

/**
 * @param {string} selector
 * @returns {string | null}
 */
function textOf(selector) {
  return document.querySelector(selector)?.textContent?.trim() ?? null
}

/**
 * @param {string} testid
 * @returns {Record<string, string>[]}
 */
function cellsByRow(testid) {
  return [...document.querySelectorAll(`[data-testid="${testid}"]`)].map((row) =>
    Object.fromEntries(
      [...row.querySelectorAll('[data-cell]')].map((cell) => [
        cell.getAttribute('data-cell') ?? '',
        (cell.textContent ?? '').trim(),
      ]),
    ),
  )
}
