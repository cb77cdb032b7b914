// Stands where the filter has left no socket: says so, and how to see them all.
import { TextLink } from '../layout/TextLink'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import './NoneAffecting.css'

export function NoneAffecting() {
  const { affectingOnly } = usePanel()
  return (
    <p class="none-affecting dim" data-testid="bfcache-filter-none">
      {t('bfFilterNone')}{' '}
      <TextLink
        testid="bfcache-filter-off"
        onClick={() => {
          affectingOnly.value = false
        }}
      >
        {t('bfFilterOff')}
      </TextLink>
    </p>
  )
}
