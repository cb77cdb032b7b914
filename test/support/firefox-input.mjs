// @ts-check
// Makes trusted mouse and keyboard input in Firefox's panel, which WebDriver BiDi cannot reach.

/** @import { RunInPanelProcess } from './firefox-panel-process.mjs' */
/** @import { PointIn } from './session-types' */

// Ships with the browser: WebDriver's own actions are made of it.
const LOAD_EVENT_UTILS = `const EventUtils =
  { window: content, parent: content, _EU_Ci: Ci, _EU_Cc: Cc }
  Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', EventUtils)`

/**
 * @param {RunInPanelProcess} runInPanel
 * @param {string} selector
 * @param {number} [button]
 */
export function clickInPanel(runInPanel, selector, button = 0) {
  const run = `(content, selector, button) => {
    ${LOAD_EVENT_UTILS}
    const element = content.document.querySelector(selector)
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
    const { x, y, width, height } = element.getBoundingClientRect()
    const point = [x + width / 2, y + height / 2]
    EventUtils.synthesizeMouseAtPoint(...point, { button }, content)
    if (button === 2) EventUtils.synthesizeMouseAtPoint(...point, { type: 'contextmenu', button }, content)
  }`
  return runInPanel(run, selector, button)
}

/**
 * @param {RunInPanelProcess} runInPanel
 * @param {string} selector
 * @param {PointIn} from
 * @param {PointIn} to
 */
export function dragInPanel(runInPanel, selector, from, to) {
  const run = `(content, selector, from, to, steps) => {
    ${LOAD_EVENT_UTILS}
    const { x, y, width, height } = content.document.querySelector(selector).getBoundingClientRect()
    const at = (part) => [0, 1].map((axis) => from[axis] + (to[axis] - from[axis]) * part)
    const make = (type, part) => {
      const [across, down] = at(part)
      EventUtils.synthesizeMouseAtPoint(x + across * width, y + down * height, { type }, content)
    }
    make('mousemove', 0)
    make('mousedown', 0)
    for (let step = 1; step <= steps; step++) make('mousemove', step / steps)
    make('mouseup', 1)
  }`
  return runInPanel(run, selector, from, to, DRAG_STEPS)
}

const DRAG_STEPS = 5

/**
 * @param {RunInPanelProcess} runInPanel
 * @param {string} key
 * @param {string[]} modifiers
 */
export function pressInPanel(runInPanel, key, modifiers) {
  const run = `(content, key, held, flags) => {
    ${LOAD_EVENT_UTILS}
    for (const name of held) EventUtils.synthesizeKey(name, { type: 'keydown' }, content)
    EventUtils.synthesizeKey(key, flags, content)
    for (const name of held.reverse()) EventUtils.synthesizeKey(name, { type: 'keyup' }, content)
  }`
  const flags = modifiers.map((name) => [FLAGS.get(name), true])
  return runInPanel(run, keyName(key), modifiers.map(keyName), Object.fromEntries(flags))
}

const FLAGS = new Map([
  ['Alt', 'altKey'],
  ['Control', 'ctrlKey'],
  ['Meta', 'metaKey'],
  ['Shift', 'shiftKey'],
])

/**
 * EventUtils writes 'KEY_Enter' for a key with a name, and 'a' for one that makes a character.
 *
 * @param {string} key
 */
function keyName(key) {
  return [...key].length > 1 ? `KEY_${key}` : key
}
