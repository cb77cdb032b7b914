// The interface, subprotocol and frame of a socket; what does not fit is left out whole.
import type { SocketRecord } from '../../store/sockets'
import { t } from '../words/translate'
import { frameHint, frameTag } from './frame-name'
import './SocketTags.css'

export function SocketTags({ socket: { api, protocol, document } }: { socket: SocketRecord }) {
  return (
    <span class="socket-tags">
      {api === 'WebSocketStream' && (
        <span class="socket-api" data-cell="api" title={`WebSocketStream. ${t('streamHint')}`}>
          stream
        </span>
      )}
      <span class="socket-protocol" data-cell="protocol" title={`${t('subprotocol')}: ${protocol}`}>
        {protocol}
      </span>
      <span class="socket-frame dim" data-cell="frame" title={frameHint(document)}>
        {frameTag(document)}
      </span>
    </span>
  )
}
