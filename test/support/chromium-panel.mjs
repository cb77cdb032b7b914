// @ts-check
// A handle on the panel in Chromium's DevTools: a frame of the front-end, which is a page itself.
import { writeFile } from 'node:fs/promises'
import { frontEndDockSide, setFrontEndDockSide } from './chromium-front-end.mjs'
import { clickInPanel, dragInPanel, focusPanel, pressInFrontEnd } from './chromium-input.mjs'
import { panelSettled } from './chromium-layout.mjs'
import { resizeWindow } from './chromium-window.mjs'
import { evaluateIn } from './evaluate-in.mjs'
import { panelReading } from './panel-reading.mjs'
import { PANEL_PATH } from './panel-under-test.mjs'
import { until } from './until.mjs'

/** @import { Frame, Page } from 'puppeteer-core' */
/** @import { Panel } from './session-types' */

/**
 * @param {Page} frontEnd
 * @param {string} extensionId
 * @returns {Panel}
 */
export function chromiumPanel(frontEnd, extensionId) {
  const frame = () => panelFrame(frontEnd, extensionId)
  const reading = panelReading(evaluateIn(frame))
  const keepFocus = async () => {
    if (!(await reading.evaluate(() => document.hasFocus()))) await focusPanel(frontEnd, frame())
  }
  return {
    ...reading,
    click: (selector) => clickInPanel(frame(), selector),
    clickRight: (selector) => clickInPanel(frame(), selector, 'right'),
    drag: (selector, from, to) => dragInPanel(frontEnd, frame(), selector, from, to),
    async press(key, modifiers = []) {
      await keepFocus()
      await pressInFrontEnd(frontEnd, key, modifiers)
    },
    async type(text) {
      await keepFocus()
      await frontEnd.keyboard.type(text)
    },
    focus: () => focusPanel(frontEnd, frame()),
    async setWidth(width) {
      await mustBeUndocked(frontEnd, 'to have its width set')
      await resizeWindow(frontEnd, { width })
      await until(`a panel ${width} px wide`, async () => (await reading.size()).width === width)
      await panelSettled(frontEnd, frame)
    },
    async setDockSide(side) {
      await setFrontEndDockSide(frontEnd, side)
      await panelSettled(frontEnd, frame)
    },
    async screenshot(file) {
      // Page.captureScreenshot with a clip never returns for a docked front-end (Chromium 156).
      await mustBeUndocked(frontEnd, 'to be captured')
      await writeFile(file, await capture(frontEnd, frame()))
    },
  }
}

/**
 * Looked up for each use: the frame is another one when DevTools reloads the panel.
 *
 * @param {Page} frontEnd
 * @param {string} extensionId
 * @returns {Frame}
 */
export function panelFrame(frontEnd, extensionId) {
  const url = `chrome-extension://${extensionId}${PANEL_PATH}`
  const frame = frontEnd.frames().find((candidate) => candidate.url().startsWith(url))
  if (!frame) throw new Error(`DevTools has no panel ${url}`)
  return frame
}

/**
 * @param {Page} frontEnd
 * @param {string} purpose
 */
async function mustBeUndocked(frontEnd, purpose) {
  const side = await frontEndDockSide(frontEnd)
  if (side !== 'undocked') throw new Error(`Chromium: a panel must be undocked ${purpose}: ${side}`)
}

/**
 * @param {Page} frontEnd
 * @param {Frame} frame
 */
async function capture(frontEnd, frame) {
  const element = await frame.frameElement()
  const clip = await element?.boundingBox()
  await element?.dispose()
  if (!clip) throw new Error('the panel is not shown')
  return frontEnd.screenshot({ captureBeyondViewport: false, clip })
}
