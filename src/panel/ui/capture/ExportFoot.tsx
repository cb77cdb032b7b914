// Begins the export and stops it; tells how far it is and how it ended.
import type { Exporting, ExportState } from '../../capture/exporting'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import './ExportFoot.css'

interface Props {
  readonly exporting: Exporting
  /** A rule is: nothing is written with it. */
  readonly isWrong: boolean
  close(): void
}

function wordsOf(state: ExportState): string {
  switch (state.step) {
    case 'idle':
      return ''
    case 'writing':
      return t('capWriting')
    case 'stopped':
      return t('capExportStopped')
    case 'too-slow':
      return t('capPreviewSlow')
    case 'failed':
      return t('capFailed', state.message)
    case 'done':
      return t('capDone', state.name, format.size(state.bytes))
  }
}

export function ExportFoot({ exporting, isWrong, close }: Props) {
  const state = exporting.state.value
  const isWriting = state.step === 'writing'
  return (
    <footer class="export-foot">
      <p class="export-state" role="status" data-testid="export-state" data-step={state.step}>
        {isWrong ? t('capPreviewWrong') : wordsOf(state)}
      </p>
      {isWriting && (
        <progress class="export-progress" value={state.share} aria-label={t('capWriting')} />
      )}
      <button
        type="button"
        class="export-button"
        data-testid="export-stop"
        onClick={() => (isWriting ? exporting.stop() : close())}
      >
        {t(isWriting ? 'capStop' : 'capClose')}
      </button>
      <button
        type="submit"
        class="export-button export-start"
        data-testid="export-start"
        aria-disabled={isWriting || isWrong}
        onClick={(event) => {
          if (isWriting || isWrong) event.preventDefault()
        }}
      >
        {t('capStart')}
      </button>
    </footer>
  )
}
