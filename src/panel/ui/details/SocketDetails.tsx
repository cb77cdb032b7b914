// All that is known of one socket, from its construction to its end.
import { isOfPage } from '../../store/handshake'
import type { SocketRecord } from '../../store/sockets'
import { HandshakeFailure } from '../handshake/HandshakeFailure'
import { HandshakeSection } from '../handshake/HandshakeSection'
import { SourceNote } from '../handshake/SourceNote'
import { t } from '../words/translate'
import { BlockedNote } from './BlockedNote'
import { CloseCalls } from './CloseCalls'
import { Lifecycle } from './Lifecycle'
import { SocketCounters } from './SocketCounters'
import { SocketDocument } from './SocketDocument'
import { SocketGeneral } from './SocketGeneral'
import { SocketQueue } from './SocketQueue'
import { Stack } from './Stack'
import { Story } from './Story'
import { StreamQueue } from './StreamQueue'
import './SocketDetails.css'

export function SocketDetails({ socket }: { socket: SocketRecord }) {
  const isStream = socket.api === 'WebSocketStream'
  return (
    <div class="socket-details" data-testid="socket-info" data-key={socket.key}>
      <SourceNote socket={socket} />
      {socket.beginningUnknown && <p class="socket-note">{t('beginningUnknown')}</p>}
      <HandshakeFailure socket={socket} />
      <BlockedNote socket={socket} />
      <Story socket={socket} />
      <SocketGeneral socket={socket} />
      <Lifecycle socket={socket} />
      <HandshakeSection socket={socket} />
      <CloseCalls calls={socket.closeCalls} />
      <SocketCounters socket={socket} />
      {isStream && <StreamQueue socket={socket} />}
      {!isStream && isOfPage(socket) && <SocketQueue socket={socket} />}
      {isOfPage(socket) && <SocketDocument socket={socket} />}
      <Stack
        stack={socket.stack}
        title={isStream ? 'constructionStackOfStream' : 'constructionStack'}
      />
    </div>
  )
}
