// Where a socket goes: its host and path; the whole URL is in the tooltip.
import type { SocketRecord } from '../../store/sockets'
import { t } from '../words/translate'
import { urlParts } from './url-parts'
import './SocketAddress.css'

export function SocketAddress({ socket }: { socket: SocketRecord }) {
  const { host, path } = urlParts(socket.url)
  return (
    <span class="socket-url" data-cell="url" title={socket.url}>
      {socket.url === '' && <span class="dim">{t('urlUnknown')}</span>}
      <span class="socket-host dim">{host}</span>
      <span class="socket-path">{path}</span>
    </span>
  )
}
