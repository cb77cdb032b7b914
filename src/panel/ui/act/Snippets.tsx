// Keeps what is written under its first line, and brings it back.
import type { Settings } from '../../settings'
import { IconButton } from '../layout/IconButton'
import { t } from '../words/translate'
import type { ActState } from './act-state'
import { withSnippet } from './snippets'

interface Props {
  readonly state: ActState
  readonly settings: Settings
}

export function Snippets({ state, settings }: Props) {
  const { snippets } = settings.values.value
  const written = state.text.value
  const shown = snippets.findIndex(
    ({ format, text }) => text === written && format === state.format.value,
  )
  const kept = withSnippet(snippets, state.format.value, written)
  return (
    <>
      <select
        class="act-field act-snippets"
        data-testid="act-snippets"
        aria-label={t('actSnippets')}
        disabled={snippets.length === 0}
        value={String(shown)}
        onChange={({ currentTarget }) => {
          const snippet = snippets[Number(currentTarget.value)]
          if (snippet) state.place(snippet.format, snippet.text)
        }}
      >
        <option value="-1">{t(snippets.length === 0 ? 'actNoSnippets' : 'actSnippets')}</option>
        {snippets.map(({ name }, at) => (
          <option key={name} value={String(at)}>
            {name}
          </option>
        ))}
      </select>
      <IconButton
        icon="bookmark"
        testid="act-keep"
        label={t('actKeep')}
        hint={t('actKeepHint')}
        disabled={kept === snippets || shown >= 0}
        onClick={() => settings.set('snippets', kept)}
      />
      <IconButton
        icon="close"
        testid="act-forget"
        label={t('actForget')}
        disabled={shown < 0}
        onClick={() =>
          settings.set(
            'snippets',
            snippets.filter((_, at) => at !== shown),
          )
        }
      />
    </>
  )
}
