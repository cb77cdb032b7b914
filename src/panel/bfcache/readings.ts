// Small readings of what the relay and a page's address tell.
import { parseNotRestoredReasons } from '../../bfcache/not-restored-reasons'
import type { Arrival } from '../../wire/packets'

/** What the relay has read, as text: a page cannot change it, the browser may have much to say. */
export function reasonsOf({ notRestoredReasons }: Arrival) {
  if (notRestoredReasons === null) return 'not-supported'
  try {
    return parseNotRestoredReasons(JSON.parse(notRestoredReasons))
  } catch {
    return null
  }
}

/** Of a page no more than that is kept on disk. */
export function originOf(url: string): string {
  try {
    return new URL(url).origin
  } catch {
    return ''
  }
}
