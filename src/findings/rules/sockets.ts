// Sockets that are there for nothing, or more than one for the same.
import { OPEN } from '../../wire/facts'
import { type CaptureRule, type Finding, firstRows, type SocketRule } from '../finding'
import { grouped } from '../grouped'
import type { ObservedSocket } from '../observed'

/** ms. A page may open a socket some time before it needs it. */
const UNUSED_AFTER = 60_000

const isUnused = ({ traffic }: ObservedSocket) => traffic.delivered + traffic.discarded.count === 0

export const unusedSocket: SocketRule = (socket, now) => {
  const { key, openedAt, readyState, isWhole, isOfPage, createdRow } = socket
  if (readyState !== OPEN || openedAt === null || !isWhole || !isOfPage) return null
  if (now - openedAt < UNUSED_AFTER || !isUnused(socket)) return null
  return {
    ...{ rule: 'unused-socket', weight: 'hint', sockets: [key] },
    ...{ rows: firstRows([createdRow]), figures: { open: now - openedAt } },
  }
}

/** Of one document, open now: two to one URL do the work of one. */
export const severalSockets: CaptureRule = ({ sockets }) => {
  const open = sockets.filter(({ readyState, url }) => readyState === OPEN && url !== '')
  const groups = grouped(open, ({ document, url }) => `${document.id} ${url}`)
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map(
      (group): Finding => ({
        ...{ rule: 'several-sockets', weight: 'hint', sockets: group.map(({ key }) => key) },
        rows: firstRows(group.map(({ createdRow }) => createdRow)),
        ...{ figures: { count: group.length }, quote: group[0]?.url ?? '' },
      }),
    )
}
