// What of a payload is not here: fetched by itself where it is small, else at a click.
import { useEffect } from 'preact/hooks'
import { PAYLOAD_PART } from '../../../wire/limits'
import type { Payload } from '../../../wire/payload'
import type { Row } from '../../store/rows'
import { missingBytes } from '../details/missing-bytes'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import './PayloadRest.css'

interface Props {
  readonly row: Row
  readonly payload: Payload
}

export function PayloadRest({ row, payload }: Props) {
  const { payloads } = usePanel().session
  const { rest, size } = payload
  const fetchesItself = rest === 'on-request' && size <= PAYLOAD_PART
  useEffect(() => {
    if (fetchesItself) payloads.fetch(row)
  }, [fetchesItself, payloads, row])
  if (rest !== 'on-request') return null
  const missing = format.exactSize(missingBytes(payload))
  if (fetchesItself || payloads.isFetching(row))
    return <p class="payload-rest payload-coming">{t('payloadFetching', missing)}</p>
  return (
    <p class="payload-rest">
      {t('payloadOnRequest', missing)}
      <button type="button" data-testid="payload-fetch" onClick={() => payloads.fetch(row)}>
        {t('payloadFetch')}
      </button>
    </p>
  )
}
