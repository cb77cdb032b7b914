// The search in a JSON tree: what is looked for, how often it is there, the next and the one before.
import { useEffect, useRef, useState } from 'preact/hooks'
import { IconButton } from '../layout/IconButton'
import { inSlices } from '../layout/in-slices'
import { format } from '../words/local-format'
import { plural, t } from '../words/translate'
import type { JsonTreeState } from './json-tree-state'
import '../layout/SearchField.css'
import './JsonSearchBar.css'

function countWords({ search, current }: JsonTreeState): string {
  const { hits, isDone, isCut } = search
  if (!isDone) return t('jsonSearching')
  if (hits.length === 0) return t('jsonNoHit')
  const place = hits.indexOf(current) + 1
  const count = `${format.count(hits.length)}${isCut ? '+' : ''}`
  return place > 0
    ? t('jsonHitOf', format.count(place), count)
    : isCut
      ? count
      : plural(hits.length, 'jsonHitsOne', 'jsonHitsOther')
}

/** Runs in slices; the first hit is gone to as soon as all is searched. */
function useSearch(state: JsonTreeState, query: string): void {
  useEffect(() => {
    const search = state.find(query)
    if (search.isDone) return
    return inSlices(
      () => search.step(),
      () => (search.isDone ? state.settle() : state.changed()),
    )
  }, [state, query])
}

export function JsonSearchBar({ state }: { state: JsonTreeState }) {
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  state.version.value
  useSearch(state, query)
  const { hits } = state.search
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') state.goToHit(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape' && query !== '') setQuery('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search class="json-search" aria-label={t('jsonSearch')}>
      <input
        ref={input}
        class="search-field"
        type="text"
        data-testid="json-search"
        placeholder={t('jsonSearch')}
        aria-label={t('jsonSearch')}
        spellcheck={false}
        autocomplete="off"
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class="json-hits number dim" role="status" data-testid="json-hits">
        {query !== '' && countWords(state)}
      </span>
      <IconButton
        icon="up"
        label={t('jsonBefore')}
        disabled={hits.length === 0}
        onClick={() => state.goToHit(-1)}
      />
      <IconButton
        icon="down"
        label={t('jsonNext')}
        disabled={hits.length === 0}
        onClick={() => state.goToHit(1)}
      />
    </search>
  )
}
