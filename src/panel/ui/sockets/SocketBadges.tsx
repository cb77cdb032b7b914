// What went wrong with a socket, as warnings: a policy that blocked it, sends that did not go out.
import type { SocketRecord } from '../../store/sockets'
import { plural, t } from '../words/translate'
import { SocketBadge } from './SocketBadge'

export function SocketBadges({ socket }: { socket: SocketRecord }) {
  const discarded = socket.counts['message-discarded'].nth
  const { threw, blocked } = socket
  const discardedTitle = plural(discarded, 'discardedOne', 'discardedOther')
  const threwTitle = plural(threw, 'threwOne', 'threwOther')
  return (
    <>
      {blocked?.enforced && <SocketBadge kind="blocked" sign="CSP" title={t('explainBlocked')} />}
      {discarded > 0 && (
        <SocketBadge kind="discarded" sign="⊘" count={discarded} title={discardedTitle} />
      )}
      {threw > 0 && <SocketBadge kind="threw" sign="!" count={threw} title={threwTitle} />}
    </>
  )
}
