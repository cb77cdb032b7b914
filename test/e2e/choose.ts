// Makes a choice in a list of the panel's: a native one cannot be opened without a window, so the choice
// is made, and told, as the browser would.
import type { Panel } from '../support/session-types'

/** `entry`: its value, or its place, from the end where below zero. */
export const choose = (panel: Panel, testid: string, entry: string | number): Promise<unknown> =>
  panel.waitFor(
    `${testid} to choose ${entry} from`,
    (id: string, wanted: string | number) => {
      const select = document.querySelector<HTMLSelectElement>(`[data-testid="${id}"]`)
      const value =
        typeof wanted === 'string' ? wanted : [...(select?.options ?? [])].at(wanted)?.value
      if (!select || value === undefined) return false
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
      return true
    },
    testid,
    entry,
  )
