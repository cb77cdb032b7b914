// What a page listens to, and whether its document may be stored: asked for, since no fact tells it.

import { STORE_RULES } from '../../wire/bfcache-limits'
import { has, isObject, whole } from '../../wire/checks'
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

/** Without its fragment, which no request has. */
export const requestUrlOf = (url: string): string => url.replace(/#.*$/s, '')

/** Chromium tells the type of a resource, Firefox that of its content. */
function isOfDocument({ _resourceType: type, response }: Readonly<Record<string, unknown>>) {
  if (typeof type === 'string') return type === 'document'
  const content = isObject(response) ? response.content : null
  return isObject(content) && /^(text\/html|application\/xhtml)/.test(String(content.mimeType))
}

/** Whether the response of a document was `no-store`, from the network panel's log. */
export class StoreRules {
  private readonly byUrl = new Map<string, boolean>()

  /** An entry of the HAR, unchecked. */
  take(entry: unknown): boolean {
    if (!isObject(entry) || !isObject(entry.request) || !isObject(entry.response)) return false
    const { url } = entry.request
    const { headers, status } = entry.response
    // 304: the headers that count are those of the answer before
    if (typeof url !== 'string' || !/^https?:/.test(url) || status === 304) return false
    if (!Array.isArray(headers) || headers.length === 0 || !isOfDocument(entry)) return false
    const noStore = headers.some(
      (header) =>
        isObject(header) &&
        /^cache-control$/i.test(String(header.name)) &&
        /\bno-store\b/i.test(String(header.value)),
    )
    const before = this.byUrl.get(url)
    this.byUrl.set(url, noStore)
    for (const oldest of this.byUrl.keys()) {
      if (this.byUrl.size <= STORE_RULES) break
      this.byUrl.delete(oldest)
    }
    return before !== noStore
  }

  /** null: its response was not seen. */
  of(url: string): boolean | null {
    return this.byUrl.get(requestUrlOf(url)) ?? null
  }
}
