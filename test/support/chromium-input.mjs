// @ts-check
// Makes trusted mouse and keyboard input in Chromium's panel.
import { until } from './until.mjs'

/** @import { Frame, KeyInput, Page } from 'puppeteer-core' */

/**
 * Resolves when the panel has had the event: the panel is a frame in another process, and a click
 * aimed at it goes elsewhere without a word if that frame has not been drawn in its place yet.
 *
 * @param {Frame} frame
 * @param {string} selector
 */
export async function clickInPanel(frame, selector) {
  const element = await until(`an element ${selector} to click`, () => frame.$(selector))
  const arrival = await frame.evaluateHandle(() => ({
    promise: new Promise((resolve) =>
      window.addEventListener('pointerup', resolve, { capture: true, once: true }),
    ),
  }))
  await element.click()
  await until(`the click on ${selector} to reach the panel`, () =>
    arrival.evaluate(({ promise }) => promise.then(() => true)),
  )
  await arrival.dispose()
  await element.dispose()
}

/**
 * @param {Page} frontEnd
 * @param {string} key
 * @param {string[]} modifiers
 */
export async function pressInFrontEnd(frontEnd, key, modifiers) {
  const held = /** @type {KeyInput[]} */ (modifiers)
  for (const modifier of held) await frontEnd.keyboard.down(modifier)
  await frontEnd.keyboard.press(/** @type {KeyInput} */ (key))
  for (const modifier of [...held].reverse()) await frontEnd.keyboard.up(modifier)
}

/**
 * @param {Page} frontEnd
 * @param {Frame} frame
 */
export async function focusPanel(frontEnd, frame) {
  await frontEnd.bringToFront()
  const element = await frame.frameElement()
  await element?.focus()
  await element?.dispose()
  await until('the panel to have the focus', () => frame.evaluate(() => document.hasFocus()))
}
