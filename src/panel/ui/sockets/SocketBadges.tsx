// Sends of a socket that did not go out, as warnings.
import type { SocketRecord } from '../../store/sockets'
import { plural } from '../words/translate'
import { SocketBadge } from './SocketBadge'

export function SocketBadges({ socket }: { socket: SocketRecord }) {
  const discarded = socket.counts['message-discarded'].nth
  const { threw } = socket
  const discardedTitle = plural(discarded, 'discardedOne', 'discardedOther')
  const threwTitle = plural(threw, 'threwOne', 'threwOther')
  return (
    <>
      {discarded > 0 && (
        <SocketBadge kind="discarded" sign="⊘" count={discarded} title={discardedTitle} />
      )}
      {threw > 0 && <SocketBadge kind="threw" sign="!" count={threw} title={threwTitle} />}
    </>
  )
}
