// What is told of a socket's queue, as far as readings of bufferedAmount tell it.
import type { BufferedSends } from '../../store/buffered-sends'
import { format } from '../words/local-format'
import { t } from '../words/translate'

export const peakWords = ({ peak, peakAt }: BufferedSends): string =>
  t('queueAt', format.exactSize(peak), format.clock(peakAt ?? 0))

/** null: it has not been seen to drain. */
export function drainedWords({ drained }: BufferedSends): string | null {
  if (drained === null) return null
  const { filledAt, isWhole, heldAt, at } = drained
  const least = heldAt - filledAt
  if (!isWhole) return t('queueDrainedLeast', format.clock(at), format.duration(least))
  return least === 0
    ? t('queueDrainedSoon', format.clock(at), format.duration(at - filledAt))
    : t('queueDrainedText', format.clock(at), format.range(least, at - filledAt))
}

/** null: no send has waited. */
export function longestWords({ longest }: BufferedSends, isClosed: boolean): string | null {
  if (longest === null) return null
  const { atLeast, atMost } = longest
  if (atMost !== null) return format.range(atLeast, atMost)
  return t(isClosed ? 'queueLongestStuck' : 'queueLongestYet', format.duration(atLeast))
}
