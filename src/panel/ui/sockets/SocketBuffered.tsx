// Bytes that wait to be sent: bufferedAmount, while it is not zero.
import { isOver, type SocketRecord } from '../../store/sockets'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { BufferedMeter } from './BufferedMeter'
import './SocketBuffered.css'

export function SocketBuffered({ socket }: { socket: SocketRecord }) {
  const { amount, peak } = socket.buffered
  return (
    <span
      class="socket-buffered number"
      data-cell="buffered"
      title={t('bufferedHint', format.exactSize(amount), format.exactSize(peak))}
    >
      {amount > 0 && (
        <>
          {!isOver(socket) && <BufferedMeter amount={amount} peak={peak} />}
          {format.size(amount)}
        </>
      )}
    </span>
  )
}
