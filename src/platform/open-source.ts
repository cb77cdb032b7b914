// Opens a place in the page's code in the panel of DevTools that shows sources.
import { browser } from './browser'

/** https://developer.chrome.com/docs/extensions/reference/api/devtools/panels#method-openResource */
type OpenResource = (url: string, line: number, column: number, done: () => void) => void

const { openResource } = browser.devtools.panels as { readonly openResource?: OpenResource }

/** Chromium only: Firefox (153) gives an extension no way into its debugger. */
export const opensSources: boolean = typeof openResource === 'function'

/** `line` and `column` count from 1, as stacks do; the API counts from 0. */
export function openSource(url: string, line: number, column: number): void {
  openResource?.(url, line - 1, Math.max(0, column - 1), () => {})
}
