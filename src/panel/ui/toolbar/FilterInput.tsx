// What rows must have: text, properties, regular expressions. Escape empties it, then leaves it.
import { useRef, useState } from 'preact/hooks'

import { FILTER_ID } from '../commands/places'
import { commandKey } from '../commands/this-keyboard'

import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { FilterButtons } from './FilterButtons'
import { FilterMirror } from './FilterMirror'
import { FilterProblems, PROBLEMS_ID } from './FilterProblems'
import { FilterSuggestions, SUGGESTIONS_ID, suggestionId } from './FilterSuggestions'
import { useSuggestions } from './use-suggestions'
import '../layout/SearchField.css'
import './FilterInput.css'

export function FilterInput() {
  const { filter, problems, scanned } = usePanel().session.view
  const input = useRef<HTMLInputElement>(null)
  const [scrolled, setScrolled] = useState(0)
  const suggestions = useSuggestions(input, filter)
  const isOpen = suggestions.list.length > 0
  const onKeyDown = (event: KeyboardEvent) => {
    if (!suggestions.onKey(event)) {
      if (event.key !== 'Escape' || filter.value === '') return
      filter.value = ''
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const isWrong = problems.value.length > 0
  return (
    <div class="filter" data-wrong={isWrong}>
      <input
        ref={input}
        id={FILTER_ID}
        class="search-field filter-input"
        data-testid="filter"
        type="text"
        inputmode="search"
        role="combobox"
        spellcheck={false}
        autocomplete="off"
        placeholder={t('filter')}
        aria-label={t('filterLabel')}
        aria-expanded={isOpen}
        aria-controls={SUGGESTIONS_ID}
        aria-autocomplete="list"
        aria-activedescendant={suggestions.index < 0 ? undefined : suggestionId(suggestions.index)}
        aria-invalid={isWrong}
        aria-describedby={PROBLEMS_ID}
        title={t('filterHint', commandKey('F', true))}
        value={filter.value}
        onInput={(event) => {
          filter.value = event.currentTarget.value
          suggestions.moved()
        }}
        onScroll={(event) => setScrolled(event.currentTarget.scrollLeft)}
        onKeyDown={onKeyDown}
        onBlur={suggestions.close}
      />
      {isWrong && <FilterMirror {...{ text: filter.value, problems: problems.value, scrolled }} />}
      <FilterButtons
        onClear={() => {
          filter.value = ''
          input.current?.focus()
        }}
        onToggle={() => {
          input.current?.focus()
          suggestions.toggle()
        }}
        isOpen={isOpen}
        isEmpty={filter.value === ''}
      />
      {scanned.value !== null && (
        <progress class="filter-progress" value={scanned.value} aria-label={t('filtering')} />
      )}
      {!isOpen && <FilterProblems />}
      {isOpen && input.current && (
        <FilterSuggestions
          suggestions={suggestions}
          anchor={input.current.getBoundingClientRect()}
        />
      )}
    </div>
  )
}
