// How many bytes of payloads are held in memory; what is more waits on disk.
import { useId } from 'preact/hooks'
import { MEMORY_CHOICES } from '../../../wire/depth-limits'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import './PayloadLimitChoice.css'

export function MemoryChoice() {
  const { settings } = usePanel().session
  const hint = useId()
  return (
    <label class="payload-limit">
      {t('memoryLimit')}
      <select
        data-testid="memory-limit"
        aria-describedby={hint}
        value={settings.values.value.memoryLimit}
        onChange={(event) => settings.set('memoryLimit', Number(event.currentTarget.value))}
      >
        {MEMORY_CHOICES.map((bytes) => (
          <option key={bytes} value={bytes} title={format.exactSize(bytes)}>
            {format.binarySize(bytes)}
          </option>
        ))}
      </select>
      <span id={hint} class="dim">
        {t('memoryLimitHint')}
      </span>
    </label>
  )
}
