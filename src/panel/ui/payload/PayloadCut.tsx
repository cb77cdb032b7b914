// How much of a payload is kept, why not all of it, and the way to the setting that decides.
import { OUTBOX_LIMITS } from '../../../wire/limits'
import type { Payload } from '../../../wire/payload'
import type { Row } from '../../store/rows'
import { keptBytes } from '../details/missing-bytes'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { type CutReason, cutReason, flightMost } from './cut-reason'

interface Props {
  readonly row: Row
  readonly payload: Payload
}

function amountWords(payload: Payload): string {
  const size = format.exactSize(payload.size)
  const kept = keptBytes(payload)
  return kept === 0 ? t('payloadNothingKept', size) : t('payloadKept', format.count(kept), size)
}

function reasonWords(reason: CutReason, payload: Payload, most: number): string {
  switch (reason) {
    case 'limit':
      return t('cutLimit', format.binarySize(most))
    case 'flight':
      return t('cutFlight', format.binarySize(flightMost(payload)))
    case 'lower':
      return t('cutLower')
    case 'budget':
      return t('cutBudget', format.binarySize(Math.max(OUTBOX_LIMITS.payloads, 2 * most)))
    case 'lost':
      return t('cutLost')
  }
}

export function PayloadCut({ row, payload }: Props) {
  const panel = usePanel()
  const most = panel.session.limit.most.value
  const reason = cutReason(payload, most, row.lost)
  if (reason === null) return null
  return (
    <p class="payload-rest" data-testid="payload-cut" data-reason={reason}>
      <span>
        {amountWords(payload)} {reasonWords(reason, payload, most)}
      </span>
      {reason === 'limit' && (
        <button
          type="button"
          onClick={() => {
            panel.settingsOpen.value = true
          }}
        >
          {t('changeLimit')}
        </button>
      )}
    </p>
  )
}
