// @ts-check
// Opens, closes, docks and sizes Firefox's toolbox for a tab.
import { HOSTS } from './launch-firefox.mjs'
import { PANEL_TITLE } from './panel-under-test.mjs'
import { until } from './until.mjs'

/** @import { RunPrivileged } from './firefox-privileged.mjs' */
/** @import { Dock } from './session-types' */

/** @type {Dock[]} */
const DOCK_SIDES = ['undocked', 'bottom', 'right']

/**
 * @param {RunPrivileged} runPrivileged
 * @param {string} context
 */
export async function showPanelTool(runPrivileged, context) {
  await runPrivileged(async ({ gDevTools, tab }, id) => {
    await gDevTools().showToolboxForTab(tab(id), { toolId: 'webconsole' })
  }, context)
  await until(`the toolbox's "${PANEL_TITLE}" tab`, () =>
    runPrivileged(({ panelTool }, id) => panelTool(id) !== undefined, context),
  )
  await runPrivileged(async ({ panelTool, toolbox }, id) => {
    await toolbox(id).selectTool(panelTool(id).id)
  }, context)
}

/**
 * @param {RunPrivileged} runPrivileged
 * @param {string} context
 */
export function closeToolbox(runPrivileged, context) {
  return runPrivileged(async ({ gDevTools, tab }, id) => {
    await gDevTools().closeToolboxForTab(tab(id))
  }, context)
}

/**
 * Makes the toolbox `width` px wide: its own window, the side of the page, or, at the bottom, the
 * browser's window.
 *
 * @param {RunPrivileged} runPrivileged
 * @param {string} context
 * @param {number} width
 * @param {number} [height] For a window only.
 */
export function sizeToolbox(runPrivileged, context, width, height) {
  return runPrivileged(
    ({ toolbox }, id, newWidth, newHeight) => {
      const { hostType, topWindow, win } = toolbox(id)
      if (hostType === 'right') {
        win.browsingContext.embedderElement.style.width = `${newWidth}px`
      } else {
        topWindow.resizeTo(newWidth, newHeight ?? topWindow.outerHeight)
      }
    },
    context,
    width,
    height,
  )
}

/**
 * Firefox destroys the panel's document and makes another in the new place.
 *
 * @param {RunPrivileged} runPrivileged
 * @param {string} context
 * @param {Dock} side
 */
export async function dockToolbox(runPrivileged, context, side) {
  const shown = () =>
    runPrivileged(({ panelBrowser }, id) => panelBrowser(id)?.browsingContext?.id, context)
  const before = await shown()
  const moved = await runPrivileged(
    async ({ toolbox }, id, host) => {
      if (toolbox(id).hostType === host) return false
      await toolbox(id).switchHost(host)
      return true
    },
    context,
    HOSTS[side],
  )
  if (moved) await until('the panel to be re-created', async () => (await shown()) !== before)
}

/**
 * @param {RunPrivileged} runPrivileged
 * @param {string} context
 * @returns {Promise<Dock>}
 */
export async function toolboxDockSide(runPrivileged, context) {
  const host = await runPrivileged(({ toolbox }, id) => String(toolbox(id).hostType), context)
  const side = DOCK_SIDES.find((candidate) => HOSTS[candidate] === host)
  if (!side) throw new Error(`the toolbox is docked in an unexpected place: ${host}`)
  return side
}
