// Clears the filter and opens its list. No stops of the Tab key: Escape and the arrow keys do the same.
import { IconButton } from '../layout/IconButton'
import { t } from '../words/translate'

interface Props {
  readonly isEmpty: boolean
  readonly isOpen: boolean
  onClear(): void
  onToggle(): void
}

export const FilterButtons = ({ isEmpty, isOpen, onClear, onToggle }: Props) => (
  <span class="filter-buttons">
    {!isEmpty && (
      <IconButton
        icon="close"
        class="filter-button"
        testid="filter-clear"
        label={t('filterClear')}
        tabIndex={-1}
        onClick={onClear}
      />
    )}
    <IconButton
      icon="more"
      class="filter-button"
      testid="filter-help"
      label={t('filterSuggestions')}
      hint={t('filterSuggestionsHint')}
      tabIndex={-1}
      aria-expanded={isOpen}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onToggle}
    />
  </span>
)
