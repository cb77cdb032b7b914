// Messages and bytes each way.
import type { SocketRecord } from '../../store/sockets'
import { TrafficCount } from './TrafficCount'

export function SocketTraffic({ socket }: { socket: SocketRecord }) {
  const { counts } = socket
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
