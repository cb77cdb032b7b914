// Messages and bytes each way.
import type { SocketRecord } from '../../store/sockets'
import { t } from '../words/translate'
import { TrafficCount } from './TrafficCount'

export function SocketTraffic({ socket }: { socket: SocketRecord }) {
  const { counts, source } = socket
  if (source === 'handshake')
    return (
      <span class="dim" data-cell="traffic-unknown" title={t('trafficUnknownHint')}>
        {t('trafficUnknown')}
      </span>
    )
  return (
    <>
      <TrafficCount name="sent" sign="↑" word="kindSent" count={counts['message-sent']} />
      <TrafficCount
        name="received"
        sign="↓"
        word="kindReceived"
        count={counts['message-received']}
      />
    </>
  )
}
