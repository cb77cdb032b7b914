// The interface, protocols and frame of a socket; what does not fit is left out whole.
import { titleOf } from '../../store/decoded'
import type { SocketRecord } from '../../store/sockets'
import { t } from '../words/translate'
import { frameHint, frameTag } from './frame-name'
import './SocketTags.css'

interface Props {
  readonly socket: SocketRecord
  readonly hasProtocol: boolean
  readonly hasFrame: boolean
}

export function SocketTags({ socket, hasProtocol, hasFrame }: Props) {
  const { api, protocol, spoken, document } = socket
  return (
    <span class="socket-tags">
      {api === 'WebSocketStream' && (
        <span class="socket-api" data-cell="api" title={`WebSocketStream. ${t('streamHint')}`}>
          stream
        </span>
      )}
      {hasProtocol && spoken && (
        <span class="socket-spoken" data-cell="spoken" title={t('decodedSpeaks', titleOf(spoken))}>
          {titleOf(spoken)}
        </span>
      )}
      {hasProtocol && (
        <span
          class="socket-protocol"
          data-cell="protocol"
          title={`${t('subprotocol')}: ${protocol}`}
        >
          {protocol}
        </span>
      )}
      {hasFrame && (
        <span class="socket-frame dim" data-cell="frame" title={frameHint(document)}>
          {frameTag(document)}
        </span>
      )}
    </span>
  )
}
