// All that is known of one socket, from its construction to its end.
import type { SocketRecord } from '../../store/sockets'
import { t } from '../words/translate'
import { BlockedNote } from './BlockedNote'
import { CloseCalls } from './CloseCalls'
import { CloseExplained } from './CloseExplained'
import { Lifecycle } from './Lifecycle'
import { SocketCounters } from './SocketCounters'
import { SocketDocument } from './SocketDocument'
import { SocketGeneral } from './SocketGeneral'
import { SocketQueue } from './SocketQueue'
import { Stack } from './Stack'
import { StreamQueue } from './StreamQueue'
import './SocketDetails.css'

export function SocketDetails({ socket }: { socket: SocketRecord }) {
  const isStream = socket.api === 'WebSocketStream'
  return (
    <div class="socket-details" data-testid="socket-info" data-key={socket.key}>
      {socket.beginningUnknown && <p class="socket-note">{t('beginningUnknown')}</p>}
      <BlockedNote socket={socket} />
      {socket.close && <CloseExplained close={socket.close} socket={socket} />}
      <SocketGeneral socket={socket} />
      <Lifecycle socket={socket} />
      <CloseCalls calls={socket.closeCalls} />
      <SocketCounters socket={socket} />
      {isStream ? <StreamQueue socket={socket} /> : <SocketQueue socket={socket} />}
      <SocketDocument socket={socket} />
      <Stack
        stack={socket.stack}
        title={isStream ? 'constructionStackOfStream' : 'constructionStack'}
      />
    </div>
  )
}
