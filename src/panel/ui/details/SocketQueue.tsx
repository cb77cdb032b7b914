// What waits to be sent, and what has waited: bufferedAmount now, its peak, its end, the sends it held up.
import type { SocketRecord } from '../../store/sockets'
import { BufferedMeter } from '../sockets/BufferedMeter'
import { format } from '../words/local-format'
import { plural, t } from '../words/translate'
import { isClosed } from './fate-words'
import { Property } from './Property'
import { drainedWords, longestWords, peakWords } from './queue-words'

export function SocketQueue({ socket }: { socket: SocketRecord }) {
  const { buffered } = socket
  const { amount, peak, pending, waited } = buffered
  const closed = isClosed(socket)
  const stuck = buffered.neverLeaving(closed)
  const drained = drainedWords(buffered)
  const longest = longestWords(buffered, closed)
  return (
    <section class="socket-section" data-testid="socket-queue">
      <h3>{t('queue')}</h3>
      <dl class="properties">
        <Property name="bufferedAmount" term="bufferedAmount">
          <span class="number" data-testid="buffered-now">
            {format.exactSize(amount)}
          </span>{' '}
          {amount > 0 && !closed && <BufferedMeter amount={amount} peak={peak} />}
        </Property>
        {stuck > 0 && (
          <Property name={t('queueStuck')}>{t('queueStuckText', format.exactSize(stuck))}</Property>
        )}
        {peak > 0 && <Property name={t('bufferedPeak')}>{peakWords(buffered)}</Property>}
        {drained && <Property name={t('queueDrained')}>{drained}</Property>}
        {pending > 0 && !closed && (
          <Property name={t('queuePending')}>
            {plural(pending, 'messagesOne', 'messagesOther')}
          </Property>
        )}
        {peak > 0 && (
          <Property name={t('queueWaited')} term="backpressure">
            {plural(waited, 'messagesOne', 'messagesOther')}
          </Property>
        )}
        {longest && <Property name={t('queueLongest')}>{longest}</Property>}
      </dl>
    </section>
  )
}
