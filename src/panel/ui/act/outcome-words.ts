// Why an act was not done, in words; the browser's own words stay as they are.
import type { Outcome } from '../../actions'
import { t } from '../words/translate'

export function outcomeWords(outcome: Outcome): string {
  if (outcome === 'gone') return t('actGone')
  if (outcome === 'silent') return t('actSilent')
  return outcome === 'not open' ? t('actNotOpen') : t('actFailed', outcome)
}
