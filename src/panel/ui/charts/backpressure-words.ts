// The verdict on a queue in plain words, with the threshold that it goes by.
import { BACKPRESSURE_BYTES, BACKPRESSURE_WAIT } from '../../../wire/chart-limits'
import type { Backpressure, Held } from '../../store/backpressure'
import { format } from '../words/local-format'
import { t } from '../words/translate'

export interface BackpressureWords {
  readonly text: string
  readonly advice: string
  readonly threshold: string
}

function heldText({ peak, atLeast, atMost, isNow }: Held): string {
  const size = format.size(peak)
  if (atMost !== null && !isNow) return t('chartHeld', size, format.range(atLeast, atMost))
  return t(isNow ? 'chartHeldNow' : 'chartHeldLeast', size, format.duration(atLeast))
}

function words(verdict: Backpressure): [text: string, advice: string] {
  switch (verdict.kind) {
    case 'unknown':
      return [t('chartQueueUnknown'), '']
    case 'none':
      return [t('chartNoQueue'), '']
    case 'passing':
      return [t('chartPassing'), '']
    case 'stream':
      return [t('chartStream', format.duration(verdict.waited)), t('chartStreamAdvice')]
    case 'held':
      return [heldText(verdict.held), t('chartHeldAdvice')]
  }
}

export function backpressureWords(verdict: Backpressure): BackpressureWords {
  const [text, advice] = words(verdict)
  const bytes = format.binarySize(BACKPRESSURE_BYTES)
  const threshold = t('chartThresholdHint', bytes, format.duration(BACKPRESSURE_WAIT))
  return { text, advice, threshold }
}
