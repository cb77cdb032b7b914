// @ts-check
// Makes trusted mouse and keyboard input in Chromium's panel.
import { canBeClicked } from './click-target.mjs'
import { until } from './until.mjs'

/** @import { Frame, KeyInput, MouseButton, Page } from 'puppeteer-core' */
/** @import { PointIn } from './session-types' */

/**
 * Resolves when the panel has had the event: the panel is a frame in another process, and a click
 * aimed at it goes elsewhere without a word if that frame has not been drawn in its place yet. Within
 * the panel it goes elsewhere if what it is aimed at moves meanwhile.
 *
 * @param {Frame} frame
 * @param {string} selector
 * @param {MouseButton} [button]
 */
export async function clickInPanel(frame, selector, button = 'left') {
  await until(`${selector} to be clickable`, () => frame.evaluate(canBeClicked, selector))
  const element = await until(`an element ${selector} to click`, () => frame.$(selector))
  const arrival = await element.evaluateHandle((node) => ({
    promise: new Promise((/** @type {(told: { hit: string }) => void} */ resolve) => {
      let hit = ''
      const onDown = (/** @type {Event} */ event) => {
        const [target] = event.composedPath()
        const isHit = event.composedPath().includes(node)
        if (!isHit) hit = target instanceof Element ? target.outerHTML.slice(0, 200) : 'no element'
      }
      window.addEventListener('pointerdown', onDown, { capture: true, once: true })
      window.addEventListener('pointerup', () => resolve({ hit }), { capture: true, once: true })
    }),
  }))
  await element.click({ button })
  const { hit } = await until(`the click on ${selector} to reach the panel`, () =>
    arrival.evaluate(({ promise }) => promise),
  )
  await arrival.dispose()
  await element.dispose()
  if (hit) throw new Error(`the click on ${selector} hit ${hit}`)
}

/**
 * @param {Page} frontEnd
 * @param {Frame} frame
 * @param {string} selector
 * @param {PointIn} from
 * @param {PointIn} to
 */
export async function dragInPanel(frontEnd, frame, selector, from, to) {
  const element = await until(`an element ${selector} to drag over`, () => frame.$(selector))
  const { width, height } = await element.evaluate((node) => {
    const box = node.getBoundingClientRect()
    return { width: box.width, height: box.height }
  })
  const at = (/** @type {PointIn} */ [x, y]) =>
    element.clickablePoint({ x: x * width, y: y * height })
  const [begin, end] = [await at(from), await at(to)]
  await frontEnd.mouse.move(begin.x, begin.y)
  await frontEnd.mouse.down()
  await frontEnd.mouse.move(end.x, end.y, { steps: DRAG_STEPS })
  await frontEnd.mouse.up()
  await element.dispose()
}

const DRAG_STEPS = 5

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
