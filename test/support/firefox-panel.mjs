// @ts-check
// A handle on the panel in Firefox's toolbox: a document of the extension's process.
import { writeFile } from 'node:fs/promises'
import { canBeClicked } from './click-target.mjs'
import { clickInPanel, dragInPanel, pressInPanel } from './firefox-input.mjs'
import { panelProcess } from './firefox-panel-process.mjs'
import { dockToolbox, sizeToolbox } from './firefox-toolbox.mjs'
import { panelReading } from './panel-reading.mjs'
import { until } from './until.mjs'

/** @import { RunInPanelProcess } from './firefox-panel-process.mjs' */
/** @import { RunPrivileged } from './firefox-privileged.mjs' */
/** @import { Evaluate, Panel } from './session-types' */

/**
 * @param {RunPrivileged} runPrivileged
 * @param {string} context
 * @returns {Panel}
 */
export function firefoxPanel(runPrivileged, context) {
  const runInPanel = panelProcess(runPrivileged, context)
  const reading = panelReading(panelEvaluate(runInPanel))
  const focus = () => runPrivileged(giveFocus, context)
  const press = async (/** @type {string} */ key, /** @type {string[]} */ modifiers = []) => {
    await focus()
    await pressInPanel(runInPanel, key, modifiers)
  }
  const waitFor = (/** @type {string} */ selector) =>
    until(`an element ${selector}`, () =>
      reading.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
    )
  const clickOn = async (/** @type {string} */ selector, button = 0) => {
    await focus()
    await until(`${selector} to be clickable`, () => reading.evaluate(canBeClicked, selector))
    await clickInPanel(runInPanel, selector, button)
  }
  return {
    ...reading,
    focus,
    press,
    click: (selector) => clickOn(selector),
    clickRight: (selector) => clickOn(selector, 2),
    async drag(selector, from, to) {
      await waitFor(selector)
      await focus()
      await dragInPanel(runInPanel, selector, from, to)
    },
    async type(text) {
      for (const character of text) await press(character === '\n' ? 'Enter' : character)
    },
    async setWidth(width) {
      await sizeToolbox(runPrivileged, context, width)
      await until(`a panel ${width} px wide`, async () => (await reading.size()).width === width)
    },
    async setDockSide(side) {
      await dockToolbox(runPrivileged, context, side)
      await panelReadable(reading.evaluate)
    },
    async screenshot(file) {
      const png = await runPrivileged(capture, context)
      await writeFile(file, Buffer.from(png, 'base64'))
    },
  }
}

/** @param {Evaluate} evaluate */
export async function panelReadable(evaluate) {
  await until('the panel to be readable', () =>
    evaluate(() => document.readyState === 'complete' && location.protocol === 'moz-extension:'),
  )
}

/**
 * The sandbox sees the panel's DOM and globals as the panel's own scripts do, and is not subject
 * to the extension's CSP. Its own global object is another: code in it must write `window.name`
 * for what is to be a global of the panel.
 *
 * @param {RunInPanelProcess} runInPanel
 * @returns {Evaluate}
 */
function panelEvaluate(runInPanel) {
  const run = `async (content, fn, args) => {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })
    const ask = 'async (args) => JSON.stringify({ value: await (' + fn + ')(...JSON.parse(args)) })'
    const json = await Cu.evalInSandbox('(' + ask + ')(' + JSON.stringify(args) + ')', sandbox)
    return JSON.parse(json).value
  }`
  return (fn, ...args) => runInPanel(run, String(fn), JSON.stringify(args))
}

/**
 * @param {Record<string, any>} firefox
 * @param {string} context
 */
function giveFocus({ toolbox, panelBrowser }, context) {
  toolbox(context).topWindow.focus()
  panelBrowser(context).focus()
}

/**
 * @param {Record<string, any>} firefox
 * @param {string} context
 * @returns {Promise<string>}
 */
async function capture({ panelBrowser }, context) {
  const { browsingContext, ownerDocument } = panelBrowser(context)
  const scale = ownerDocument.defaultView.devicePixelRatio
  const bitmap = await browsingContext.currentWindowGlobal.drawSnapshot(null, scale, 'white')
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
