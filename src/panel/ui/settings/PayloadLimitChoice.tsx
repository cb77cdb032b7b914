// The size up to which payloads are kept whole.
import { PAYLOAD_CHOICES } from '../../../wire/limits'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import './PayloadLimitChoice.css'

export function PayloadLimitChoice() {
  const { limit } = usePanel().session
  return (
    <label class="payload-limit">
      {t('payloadLimit')}
      <select
        data-testid="payload-limit"
        value={limit.most.value}
        onChange={(event) => limit.choose(Number(event.currentTarget.value))}
      >
        {PAYLOAD_CHOICES.map((bytes) => (
          <option key={bytes} value={bytes} title={format.exactSize(bytes)}>
            {format.binarySize(bytes)}
          </option>
        ))}
      </select>
      <span class="dim">{t('payloadLimitHint')}</span>
    </label>
  )
}
