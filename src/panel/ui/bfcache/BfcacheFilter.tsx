// Leaves the sockets in the list that matter to the back/forward cache; tells how many they are.
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import './BfcacheFilter.css'

export function BfcacheFilter({ count }: { count: number }) {
  const { affectingOnly } = usePanel()
  return (
    <button
      type="button"
      class="bfcache-filter"
      data-testid="bfcache-filter"
      aria-pressed={affectingOnly.value}
      title={t('bfFilterHint')}
      onClick={() => {
        affectingOnly.value = !affectingOnly.value
      }}
    >
      {t('bfFilter')} <span class="number">{format.count(count)}</span>
    </button>
  )
}
