// @ts-check
// Keeps which panels of a session are open, so that a new theme has arrived in all when it returns.

/** @import { Panel, Theme } from './session-types' */

/**
 * @template Owner
 * @typedef {ReturnType<typeof openPanels<Owner>>} OpenPanels
 */

/**
 * @template Owner What a panel belongs to, one each: a page.
 * @param {Theme} initial
 */
export function openPanels(initial) {
  /** @type {Map<Owner, Panel>} */
  const panels = new Map()
  let theme = initial
  return {
    theme: () => theme,
    /**
     * @param {Owner} owner
     * @param {Panel} panel
     */
    async add(owner, panel) {
      panels.set(owner, panel)
      await themeShown(panel, theme)
    },
    /** @param {Owner} owner */
    remove: (owner) => void panels.delete(owner),
    clear: () => panels.clear(),
    owners: () => [...panels.keys()],
    /**
     * @param {Theme} next
     * @param {() => Promise<unknown>} apply
     */
    async changeTheme(next, apply) {
      theme = next
      await apply()
      await Promise.all([...panels.values()].map((panel) => themeShown(panel, next)))
    },
  }
}

/**
 * @param {Panel} panel
 * @param {Theme} theme
 */
async function themeShown(panel, theme) {
  const isShown = (/** @type {Theme} */ name) =>
    window.matchMedia('(prefers-color-scheme: dark)').matches === (name === 'dark')
  await panel.waitFor(`the ${theme} theme`, isShown, theme)
}
