// The subprotocol and the frame of a socket; what does not fit is left out whole.
import type { SocketRecord } from '../../store/sockets'
import { t } from '../words/translate'
import { frameName, isOpaque } from './frame-name'
import './SocketTags.css'

export function SocketTags({ socket: { protocol, document } }: { socket: SocketRecord }) {
  return (
    <span class="socket-tags">
      <span class="socket-protocol" data-cell="protocol" title={`${t('subprotocol')}: ${protocol}`}>
        {protocol}
      </span>
      <span class="socket-frame dim" data-cell="frame" title={document.url}>
        {frameName(document)}
        {isOpaque(document) && ` (${t('frameSandboxed')})`}
      </span>
    </span>
  )
}
