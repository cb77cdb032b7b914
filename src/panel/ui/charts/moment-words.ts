// What the charts say of one moment.
import { t } from '../words/translate'
import { type AllData, valuesAt } from './chart-data'
import { CHARTS } from './chart-kinds'

/** In the queue, sent, received. */
export function momentWords({ queued, messages, bytes }: AllData, moment: number): string[] {
  const [inQueue = 0] = valuesAt(queued, moment)
  const counts = valuesAt(messages, moment)
  const sizes = valuesAt(bytes, moment)
  const way = (key: 'chartSentAt' | 'chartReceivedAt', index: number) =>
    t(key, CHARTS.messages.value(counts[index] ?? 0), CHARTS.bytes.value(sizes[index] ?? 0))
  return [
    t('chartQueuedAt', CHARTS.queued.value(inQueue)),
    way('chartSentAt', 0),
    way('chartReceivedAt', 1),
  ]
}
