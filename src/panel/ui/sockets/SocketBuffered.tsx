// Bytes that wait to be sent: bufferedAmount, while it is not zero.
import type { SocketRecord } from '../../store/sockets'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { BufferedMeter } from './BufferedMeter'
import './SocketBuffered.css'

export function SocketBuffered({
  socket: { bufferedAmount, bufferedPeak },
}: {
  socket: SocketRecord
}) {
  return (
    <span
      class="socket-buffered number"
      data-cell="buffered"
      title={t('bufferedHint', format.exactSize(bufferedAmount), format.exactSize(bufferedPeak))}
    >
      {bufferedAmount > 0 && (
        <>
          <BufferedMeter amount={bufferedAmount} peak={bufferedPeak} />
          {format.size(bufferedAmount)}
        </>
      )}
    </span>
  )
}
