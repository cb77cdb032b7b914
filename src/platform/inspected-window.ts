// Asks the inspected page a question from the panel, in both forms of the API.
import { browser } from './browser'

type Answer = readonly [result: unknown, failure?: unknown]
type Eval = (expression: string, callback?: (...answer: [unknown, unknown?]) => void) => unknown

/**
 * Firefox answers by a promise and refuses a callback; Chromium 156 answers by a callback alone, also
 * under the name `browser`. Rejects where the page is closed to extensions.
 */
export async function evaluateInPage(expression: string): Promise<unknown> {
  const { inspectedWindow } = browser.devtools
  const ask = inspectedWindow.eval.bind(inspectedWindow) as unknown as Eval
  const promised = ask(expression)
  const [result, failure] = await (promised instanceof Promise
    ? (promised as Promise<Answer>)
    : new Promise<Answer>((resolve) => ask(expression, (...answer) => resolve(answer))))
  if (failure) throw new Error('the page cannot be asked')
  return result
}
