// An empty table says why it is empty.
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import './NoMessages.css'

export function NoMessages() {
  const { view } = usePanel().session
  const isFiltered = view.filter.value.trim() !== ''
  return (
    <p class="no-messages dim" data-testid="no-messages">
      {t(isFiltered ? 'noMatches' : 'noMessages')}
    </p>
  )
}
