// The same socket in the browsers that a site's visitors have.
import type { Browser } from './browser'
import type { DocumentCircumstances, SocketCircumstances } from './circumstances'
import { judgeSocket } from './judge-socket'
import { judgeRegime, MEASURED } from './regime'
import type { SocketVerdict } from './verdict'

/** The current ones, of November 2026. */
export const BROWSERS: readonly { readonly name: BrowserName; readonly browser: Browser }[] = [
  { name: 'chrome', browser: { engine: 'chromium', version: MEASURED.chromium } },
  { name: 'firefox', browser: { engine: 'firefox', version: MEASURED.firefox } },
  { name: 'safari', browser: { engine: 'webkit', version: null } },
]
export type BrowserName = 'chrome' | 'firefox' | 'safari'

export interface ElsewhereVerdict {
  readonly name: BrowserName
  readonly verdict: SocketVerdict
}

/** By default settings: what this profile has shown (a policy, a flag) is not what visitors have. */
export const judgeElsewhere = (
  socket: SocketCircumstances,
  page: Pick<DocumentCircumstances, 'noStore'>,
): readonly ElsewhereVerdict[] =>
  BROWSERS.map(({ name, browser }) => ({
    name,
    verdict: judgeSocket(socket, page, { browser, regime: judgeRegime(browser, []) }),
  }))
