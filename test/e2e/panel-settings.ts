// Settings that a test needs before it begins.
import type { Panel } from '../support/session-types'

/** Payloads are kept whole, whatever their size. */
export async function keepAll(panel: Panel): Promise<void> {
  await panel.click('[data-testid="settings-button"]')
  await panel.waitFor('the setting', () => document.querySelector('[data-testid="payload-limit"]'))
  // a native list cannot be opened without a window: its choice is made, and told, as the browser would
  await panel.evaluate(() => {
    const select = document.querySelector<HTMLSelectElement>('[data-testid="payload-limit"]')
    if (!select) return
    select.selectedIndex = select.options.length - 1
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await panel.click('[data-testid="settings-button"]')
}
