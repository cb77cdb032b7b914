// Settings that a test needs before it begins.
import type { Panel } from '../support/session-types'
import { choose } from './choose'

/** Payloads are kept whole, whatever their size. */
export async function keepAll(panel: Panel): Promise<void> {
  await panel.click('[data-testid="settings-button"]')
  await choose(panel, 'payload-limit', -1)
  await panel.click('[data-testid="settings-button"]')
}
