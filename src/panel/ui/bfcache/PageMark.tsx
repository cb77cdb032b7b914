// What would become of the page, beside its name in the list of sockets; opens the verdict.
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { VerdictMark } from './VerdictMark'
import { MARKS, PREDICTIONS } from './verdict-words'
import './PageMark.css'

interface Props {
  /** The list is one tab stop. */
  readonly isInList?: boolean
}

export function PageMark({ isInList = false }: Props) {
  const panel = usePanel()
  panel.session.store.version.value
  const outcome = panel.session.bfcache.page()?.verdict.outcome
  if (outcome === undefined) return null
  return (
    <button
      type="button"
      class="page-mark"
      data-testid="bfcache-page-mark"
      data-outcome={outcome}
      tabIndex={isInList ? -1 : undefined}
      title={t(PREDICTIONS[outcome])}
      onClick={(event) => {
        event.stopPropagation()
        panel.showPageVerdict()
      }}
    >
      <VerdictMark kind={outcome} />
      <span class="page-mark-word">{t(MARKS[outcome])}</span>
    </button>
  )
}
