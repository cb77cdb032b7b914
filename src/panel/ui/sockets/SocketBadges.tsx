// What went wrong with a socket, or will when its page is left, as warnings.
import type { SocketRecord } from '../../store/sockets'
import { BfcacheBadge } from '../bfcache/BfcacheBadge'
import { FailureBadge } from '../handshake/FailureBadge'
import { format } from '../words/local-format'
import { plural, t } from '../words/translate'
import { SocketBadge } from './SocketBadge'
import { isBroken, isGrowing, isUnexplained } from './socket-faults'

export function SocketBadges({ socket, now }: { socket: SocketRecord; now: number }) {
  const discarded = socket.counts['message-discarded'].nth
  const { threw, blocked, buffered } = socket
  const discardedTitle = plural(discarded, 'discardedOne', 'discardedOther')
  const threwTitle = plural(threw, 'threwOne', 'threwOther')
  const growingTitle = t('listGrowing', format.size(buffered.amount))
  return (
    <>
      {blocked?.enforced && <SocketBadge kind="blocked" sign="CSP" title={t('explainBlocked')} />}
      <FailureBadge socket={socket} />
      {isUnexplained(socket) && (
        <SocketBadge kind="unopened" sign={t('listFailed')} title={t('listUnopened')} />
      )}
      {isBroken(socket) && (
        <SocketBadge kind="abnormal" sign={t('listBrokenWord')} title={t('listBroken')} />
      )}
      {isGrowing(socket, now) && <SocketBadge kind="growing" sign="↗" title={growingTitle} />}
      {discarded > 0 && (
        <SocketBadge kind="discarded" sign="⊘" count={discarded} title={discardedTitle} />
      )}
      {threw > 0 && <SocketBadge kind="threw" sign="!" count={threw} title={threwTitle} />}
      <BfcacheBadge socket={socket} />
    </>
  )
}
