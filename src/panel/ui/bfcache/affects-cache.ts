// Which sockets matter to the back/forward cache: the ones that have a badge, and pass the filter.
import type { VerdictKind } from '../../../bfcache/verdict'
import type { BfcacheView } from '../../bfcache/bfcache-view'
import type { SocketRecord } from '../../store/sockets'

export type AffectingKind = Exclude<VerdictKind, 'no-effect' | 'lives-on'>

export const isAffecting = (kind: VerdictKind): kind is AffectingKind =>
  kind !== 'no-effect' && kind !== 'lives-on'

/** null: it does not matter, or its page has been left. */
export function affectingKind(bfcache: BfcacheView, socket: SocketRecord): AffectingKind | null {
  const kind = bfcache.verdictOn(socket)?.kind
  return kind !== undefined && isAffecting(kind) ? kind : null
}

export const affectingOf = (
  bfcache: BfcacheView,
  sockets: readonly SocketRecord[],
): readonly SocketRecord[] => sockets.filter((socket) => affectingKind(bfcache, socket) !== null)
