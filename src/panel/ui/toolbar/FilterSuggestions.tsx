// The list of what a filter can be made of, beside its field.
// biome-ignore-all lint/a11y/useFocusableInteractive: the field keeps the focus and names the active entry
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the field has the keys
// biome-ignore-all lint/a11y/useSemanticElements: a select cannot stand beside a field
import { Popup } from '../layout/Popup'
import type { Box } from '../layout/place-in-view'
import { t } from '../words/translate'
import './FilterSuggestions.css'
import type { OpenSuggestions } from './use-suggestions'

export const SUGGESTIONS_ID = 'filter-suggestions'
export const suggestionId = (index: number) => `filter-suggestion-${index}`

interface Props {
  readonly suggestions: OpenSuggestions
  readonly anchor: Box
}

export const FilterSuggestions = ({ suggestions, anchor }: Props) => (
  <Popup anchor={anchor} isLight={false} onClose={suggestions.close}>
    <div
      id={SUGGESTIONS_ID}
      class="filter-suggestions"
      data-testid="filter-suggestions"
      role="listbox"
      aria-label={t('filterSuggestions')}
    >
      {suggestions.list.map((suggestion, index) => (
        <div
          key={suggestion.insert}
          id={suggestionId(index)}
          class="filter-suggestion"
          role="option"
          aria-selected={index === suggestions.index}
          onPointerDown={(event) => event.preventDefault()} // the field keeps the focus
          onClick={() => suggestions.take(suggestion)}
        >
          <code>{suggestion.insert}</code>
          <span class="dim">{t(suggestion.word)}</span>
        </div>
      ))}
    </div>
    <p class="filter-note dim">{t('filterNote')}</p>
  </Popup>
)
