// @ts-check
// Waits until Chromium has laid out and drawn the panel in its place, which docking and resizing
// do not wait for.
import { until } from './until.mjs'

/** @import { Frame, Page } from 'puppeteer-core' */

/**
 * @param {Page} frontEnd
 * @param {() => Frame} frame
 */
export async function panelSettled(frontEnd, frame) {
  let before = ''
  await until(
    'the panel’s layout to settle',
    async () => {
      const now = await frame().evaluate(() => `${window.innerWidth}×${window.innerHeight}`)
      const same = now === before && !now.endsWith('×0')
      before = now
      return same
    },
    { interval: 150 },
  )
  // A click is aimed by what was drawn last, first by the panel and then by what embeds it.
  await until('the panel to be drawn', () => frame().evaluate(twoFrames))
  await until('DevTools to be drawn', () => frontEnd.evaluate(twoFrames))
}

/** @returns {Promise<boolean>} */
function twoFrames() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))
  })
}
