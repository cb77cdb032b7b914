// How many rows there are, and how many of them are shown.
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { plural, t } from '../words/translate'
import './Counts.css'

export function Counts() {
  const { store, view } = usePanel().session
  view.version.value
  const all = store.rows.all.length
  const shown = view.visible.length + view.waiting.value
  const rows = plural(all, 'rowsOne', 'rowsOther')
  const words = shown === all ? rows : t('rowsOf', format.count(shown), rows)
  const numbers = [...new Set([shown, all])].map(format.count).join(' / ')
  return (
    <span class="counts number dim" data-testid="counts" title={words}>
      <span class="counts-words">{words}</span>
      <span class="counts-numbers" aria-hidden="true">
        {numbers}
      </span>
      {store.rows.dropped > 0 && (
        <span class="counts-dropped" title={t('rowsDroppedHint')}>
          {plural(store.rows.dropped, 'rowsDroppedOne', 'rowsDroppedOther')}
        </span>
      )}
      {store.socketsDropped > 0 && (
        <span class="counts-dropped" title={t('socketsDroppedHint')}>
          {plural(store.socketsDropped, 'socketsDroppedOne', 'socketsDroppedOther')}
        </span>
      )}
    </span>
  )
}
