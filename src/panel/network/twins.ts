// One handshake may be seen twice, by webRequest and by Chromium's network panel: finds the twins, for one URL.
import { CLOCK_SLACK } from '../../wire/limits'
import { headerOf } from '../store/handshake'
import type { HarSocket } from './har-socket'
import type { SeenRequest } from './seen-requests'

export interface SeenHandshake {
  readonly request: SeenRequest | null
  readonly har: HarSocket | null
}

/** A random number that only this handshake has: the key, or the answer that is made from it. */
const marksOf = ({ requestHeaders, responseHeaders }: SeenRequest | HarSocket) => [
  headerOf(requestHeaders, 'sec-websocket-key'),
  headerOf(responseHeaders, 'sec-websocket-accept'),
]

/** true, false; null where they share no mark. https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2 */
function areTwins(request: SeenRequest, har: HarSocket): boolean | null {
  const theirs = marksOf(har)
  for (const [index, mine] of marksOf(request).entries()) {
    const other = theirs[index] ?? null
    if (mine !== null && other !== null) return mine === other
  }
  return null
}

/** Without a mark in common, only order and time are left. */
function mayBeTwins(request: SeenRequest, har: HarSocket): boolean {
  if (areTwins(request, har) === false) return false
  if ((request.status === 101) !== (har.status === 101)) return false
  if (har.beganAt === null) return request.error !== '' || !har.isOver
  const end = request.endedAt ?? Number.POSITIVE_INFINITY
  return har.beganAt >= request.beganAt - CLOCK_SLACK && har.beganAt <= end + CLOCK_SLACK
}

/** `requests` and `hars` of one URL, each in its order. */
export function joinTwins(
  requests: readonly SeenRequest[],
  hars: readonly HarSocket[],
): SeenHandshake[] {
  const free = new Set(hars)
  const twinBy = (test: (har: HarSocket) => boolean) => {
    for (const har of free) {
      if (!test(har)) continue
      free.delete(har)
      return har
    }
    return null
  }
  const certain = requests.map((request) => twinBy((har) => areTwins(request, har) === true))
  const joined = requests.map((request, index) => {
    const har = certain[index] ?? twinBy((candidate) => mayBeTwins(request, candidate))
    return { request, har }
  })
  return [...joined, ...[...free].map((har) => ({ request: null, har }))]
}
