// Of a WebSocketStream: no bufferedAmount, but promises of `write()` that backpressure holds up.
import type { SocketRecord } from '../../store/sockets'
import { format } from '../words/local-format'
import { plural, t } from '../words/translate'
import { Property } from './Property'

export function StreamQueue({ socket: { writes } }: { socket: SocketRecord }) {
  const { waited, longest, failed, unsettled } = writes
  return (
    <section class="socket-section" data-testid="socket-queue">
      <h3>{t('queueOfStream')}</h3>
      <dl class="properties">
        <Property name="bufferedAmount">{t('bufferedNone')}</Property>
        <Property name={t('writesWaited')}>{plural(waited, 'writesOne', 'writesOther')}</Property>
        {longest > 0 && <Property name={t('queueLongest')}>{format.duration(longest)}</Property>}
        {unsettled > 0 && (
          <Property name={t('writesUnsettled')}>
            {plural(unsettled, 'writesOne', 'writesOther')}
          </Property>
        )}
        {failed > 0 && (
          <Property name={t('writesFailed')}>{plural(failed, 'writesOne', 'writesOther')}</Property>
        )}
      </dl>
    </section>
  )
}
