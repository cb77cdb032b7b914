// Asks the inspected page for a text, from the panel, whatever form the browser answers in.
import { browser } from './browser'

/**
 * `expression` must give a text, which tells the forms apart: Firefox (and the polyfill) answer with
 * a pair of result and failure, Chromium's own `browser` with the result alone (measured on 156).
 * Rejects where the page is closed to extensions.
 */
export async function askPage(expression: string): Promise<string> {
  const answer: unknown = await browser.devtools.inspectedWindow.eval(expression)
  const text: unknown = Array.isArray(answer) ? answer[0] : answer
  if (typeof text !== 'string') throw new Error('the page cannot be asked')
  return text
}
