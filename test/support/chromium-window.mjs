// @ts-check
// Sizes the window that undocked Chromium DevTools lives in.
import { until } from './until.mjs'

/** @import { Page } from 'puppeteer-core' */

/**
 * @param {Page} frontEnd
 * @param {{ width?: number, height?: number }} size
 */
export async function resizeWindow(frontEnd, size) {
  const protocol = await frontEnd.createCDPSession()
  try {
    // The front-end is a page before it has a window.
    const { windowId } = await until('the window of DevTools', () =>
      protocol.send('Browser.getWindowForTarget'),
    )
    await protocol.send('Browser.setWindowBounds', { windowId, bounds: size })
  } finally {
    await protocol.detach()
  }
}
