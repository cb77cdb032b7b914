// The payload of a message that no protocol explains, in its formats.

import { payloadOf } from '../../../wire/read-fact'
import type { Row } from '../../store/rows'
import { missingBytes } from '../details/missing-bytes'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { FormatBody } from './FormatBody'

export function PayloadFormats({ row }: { readonly row: Row }) {
  usePanel().session.store.version.value
  const payload = payloadOf(row.fact)
  const content = payload?.content ?? null
  if (payload === null || content === null || content instanceof Blob)
    return <p class="decoded-none dim">{t('decodedNothingHere')}</p>
  return <FormatBody content={content} missing={missingBytes(payload)} />
}
