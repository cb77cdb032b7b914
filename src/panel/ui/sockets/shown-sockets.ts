// Which sockets the list has: all, or the ones that its two filters leave.
import type { SocketRecord } from '../../store/sockets'
import { affectingOf } from '../bfcache/affects-cache'
import type { PanelState } from '../panel-state'
import { passes } from './query-matches'

export function shownSockets({
  session,
  affectingOnly,
  list,
}: PanelState): readonly SocketRecord[] {
  const { store, bfcache } = session
  const sockets = affectingOnly.value ? affectingOf(bfcache, store.sockets) : store.sockets
  const query = list.query.value
  return query.terms.length === 0 ? sockets : sockets.filter((socket) => passes(query, socket))
}
