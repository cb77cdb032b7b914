// What would be replaced: how much, and each value once, with where it was found.
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must scroll it
import type { PreviewState } from '../../capture/previewing'
import { format } from '../words/local-format'
import { plural, t } from '../words/translate'
import './RedactionPreview.css'

function wordsOf(state: PreviewState): string {
  switch (state.step) {
    case 'looking':
      return t('capPreviewLooking')
    case 'too-slow':
      return t('capPreviewSlow')
    case 'failed':
      return t('capFailed', state.message)
    case 'wrong':
      return t('capPreviewWrong')
    case 'done': {
      const { total } = state.preview
      const words =
        total === 0 ? t('capPreviewNone') : plural(total, 'capPreviewOne', 'capPreviewOther')
      return state.isPart ? `${words} ${t('capPreviewPart')}` : words
    }
  }
}

export function RedactionPreview({ state }: { state: PreviewState }) {
  const found = state.step === 'done' ? state.preview.replacements : []
  return (
    <section class="redaction-preview">
      <p class="dim" role="status" data-testid="redaction-status">
        {wordsOf(state)}
      </p>
      <ul
        class="redaction-list"
        data-testid="redaction-list"
        tabIndex={0}
        aria-label={t('capPreview')}
      >
        {found.map(({ field, what, before, count }) => (
          <li key={`${field} ${what} ${before}`} class="redaction-item">
            <span class="redaction-where dim">{field === what ? field : `${field} · ${what}`}</span>
            <span class="redaction-before">{before}</span>
            <span class="number dim">{count > 1 && `×${format.count(count)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
