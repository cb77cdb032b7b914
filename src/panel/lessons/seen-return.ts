// What a return to a page of a lesson was, of what the judge's table knows of it.
import type { SeenReturn } from '../../lessons/seen'
import type { Visit } from '../bfcache/bfcache-view'

/** null: it has not come back, or its sockets are still waited for. */
export function returnSeen({ happened, predicted, isSettled }: Visit): SeenReturn | null {
  if (happened === null) return null
  const cut = happened.sockets.filter(({ cutAfter }) => cutAfter !== null).length
  // until then "not cut" would be said too early
  if (happened.restored && cut === 0 && !isSettled) return null
  return {
    restored: happened.restored,
    cut,
    wasBlocked: predicted.sockets.some(({ kind }) => kind === 'blocks'),
  }
}
