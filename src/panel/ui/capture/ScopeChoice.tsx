// What of the capture is exported.
import { SCOPES, type ScopeName } from '../../capture/scope'
import { usePanel } from '../panel-state'
import { plural, t } from '../words/translate'
import './ScopeChoice.css'

interface Props {
  readonly scope: ScopeName
  choose(scope: ScopeName): void
}

/** null: there is nothing of it. */
function useScopeWords(): Readonly<Record<ScopeName, string | null>> {
  const panel = usePanel()
  const { store, view } = panel.session
  const rows = (count: number) => plural(count, 'rowsOne', 'rowsOther')
  const socket = panel.shownSocket
  const selected = view.selection.rows.peek().size
  return {
    everything: t('capScopeAll', rows(store.rows.all.length)),
    socket: socket && t('capScopeSocket', `#${socket.key}`),
    filtered: t('capScopeFiltered', rows(view.visible.length)),
    selected: selected > 0 ? t('capScopeSelected', rows(selected)) : null,
  }
}

export function ScopeChoice({ scope, choose }: Props) {
  const words = useScopeWords()
  return (
    <label class="scope-choice">
      <span class="export-legend">{t('capScope')}</span>
      <select
        data-testid="export-scope"
        value={scope}
        onChange={({ currentTarget }) => {
          const chosen = SCOPES.find((name) => name === currentTarget.value)
          if (chosen) choose(chosen)
        }}
      >
        {SCOPES.filter((name) => words[name] !== null).map((name) => (
          <option key={name} value={name}>
            {words[name]}
          </option>
        ))}
      </select>
    </label>
  )
}
