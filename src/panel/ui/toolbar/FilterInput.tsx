// The text that rows must contain. Escape empties it, then leaves it.

import { commandKey, FILTER_ID } from '../layout/shortcuts'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import './FilterInput.css'

export function FilterInput() {
  const { filter } = usePanel().session.view
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || filter.value === '') return
    filter.value = ''
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <input
      id={FILTER_ID}
      class="filter-input"
      data-testid="filter"
      type="text"
      inputmode="search"
      spellcheck={false}
      autocomplete="off"
      placeholder={t('filter')}
      aria-label={t('filterLabel')}
      title={t('filterHint', commandKey('F'))}
      value={filter.value}
      onInput={(event) => {
        filter.value = event.currentTarget.value
      }}
      onKeyDown={onKeyDown}
    />
  )
}
