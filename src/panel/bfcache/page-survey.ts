// What a page listens to: asked for, since no fact tells it.
import { has, whole } from '../../wire/checks'
import type { LeavingEvent } from '../../wire/page-facts'

/** Listeners by event, ours among them. */
export type Listeners = Readonly<Record<LeavingEvent | 'unload', number>>

/**
 * For `inspectedWindow.eval`, in the page: `getEventListeners` belongs to the console's own functions,
 * which Chromium lends to extensions and Firefox does not. Gives '' there.
 * https://developer.chrome.com/docs/devtools/console/utilities/#geteventlisteners-function
 */
export const LISTENERS_EXPRESSION = `(() => {
  if (typeof getEventListeners !== 'function') return ''
  const ofWindow = getEventListeners(window), ofDocument = getEventListeners(document)
  const count = (type) => (ofWindow[type]?.length ?? 0) + (ofDocument[type]?.length ?? 0)
  const { pagehide, visibilitychange, freeze, beforeunload, unload } = {
    pagehide: count('pagehide'), visibilitychange: count('visibilitychange'),
    freeze: count('freeze'), beforeunload: count('beforeunload'), unload: count('unload'),
  }
  return JSON.stringify({ pagehide, visibilitychange, freeze, beforeunload, unload })
})()`

const LISTENERS = {
  ...{ pagehide: whole, visibilitychange: whole, freeze: whole },
  ...{ beforeunload: whole, unload: whole },
}

/** null: this browser does not tell, or the page has answered in our place. */
export function readListeners(answer: string): Listeners | null {
  try {
    const value: unknown = JSON.parse(answer)
    return has(value, LISTENERS) ? (value as Listeners) : null
  } catch {
    return null
  }
}
