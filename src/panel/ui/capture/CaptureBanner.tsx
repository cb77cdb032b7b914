// Says that a file is looked at and not the page: which, of what, what is wrong with it; and the way back.
import { Icon } from '../layout/Icon'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { endWords, originWords } from './file-words'
import './CaptureBanner.css'

export function CaptureBanner() {
  const { file, files } = usePanel().session
  if (file === null) return null
  const reading = file.reading.value
  const header = file.header.value
  const problem = reading.step === 'reading' ? null : endWords(reading, header === null)
  const origin = header && originWords(header)
  return (
    <div class="capture-banner" data-testid="capture-banner" data-faulty={problem !== null}>
      <Icon name={problem === null ? 'import' : 'warning'} />
      <div class="capture-words" role="status">
        <strong class="capture-name" title={file.name}>
          {file.name}
        </strong>
        {origin !== null && <span class="capture-origin dim">{origin}</span>}
        {problem !== null && (
          <span class="capture-problem" data-testid="capture-problem">
            {problem}
          </span>
        )}
      </div>
      {reading.step === 'reading' && (
        <>
          <progress class="capture-progress" value={reading.share} aria-label={t('capReading')} />
          <button
            type="button"
            class="capture-button"
            data-testid="stop-reading"
            onClick={file.stop}
          >
            {t('capStop')}
          </button>
        </>
      )}
      <button
        type="button"
        class="capture-button"
        data-testid="leave-file"
        onClick={() => files.leave()}
      >
        {t('capLeave')}
      </button>
    </div>
  )
}
