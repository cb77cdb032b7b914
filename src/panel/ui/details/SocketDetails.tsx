// All that is known of one socket, from its construction to its end.
import type { SocketRecord } from '../../store/sockets'
import { t } from '../words/translate'
import { CloseCalls } from './CloseCalls'
import { CloseExplained } from './CloseExplained'
import { Lifecycle } from './Lifecycle'
import { SocketCounters } from './SocketCounters'
import { SocketGeneral } from './SocketGeneral'
import { Stack } from './Stack'
import './SocketDetails.css'

export function SocketDetails({ socket }: { socket: SocketRecord }) {
  return (
    <div class="socket-details" data-testid="socket-info" data-key={socket.key}>
      {socket.beginningUnknown && <p class="socket-note">{t('beginningUnknown')}</p>}
      {socket.close && <CloseExplained close={socket.close} socket={socket} />}
      <SocketGeneral socket={socket} />
      <Lifecycle socket={socket} />
      <CloseCalls calls={socket.closeCalls} />
      <SocketCounters socket={socket} />
      <Stack stack={socket.stack} title="constructionStack" />
    </div>
  )
}
