// A payload in the view that is chosen.
import { payloadOf } from '../../../wire/read-fact'
import type { MatchPlace } from '../../store/query/first-match'
import type { Row } from '../../store/rows'
import { DiffView } from '../diff/DiffView'
import { HexPayload } from '../hex/HexPayload'
import { JsonView } from '../json/JsonView'
import type { JsonReader } from '../json/json-reader'
import { t } from '../words/translate'
import type { PayloadStyle, ReadPayload } from './payload-styles'
import { TextView } from './TextView'
import './PayloadShown.css'

interface Props {
  readonly row: Row
  readonly style: PayloadStyle | null
  readonly read: ReadPayload
  readonly reader: JsonReader | null
  /** What find is at, in its text, or in the pairs of bytes: it comes into view. */
  readonly match: MatchPlace | null
}

export function PayloadShown({ row, style, read, reader, match }: Props) {
  const payload = payloadOf(row.fact)
  if (payload?.size === 0 && style !== 'diff')
    return (
      <p class="payload-empty dim" data-testid="payload-empty">
        {t('payloadEmpty')}
      </p>
    )
  switch (style) {
    case 'json':
      return reader && <JsonView reader={reader} match={match} />
    case 'text':
    case 'raw':
      return (
        <TextView
          key={style}
          text={read.text()}
          isRaw={style === 'raw'}
          match={read.class === 'binary' ? null : match}
        />
      )
    case 'hex':
      return <HexPayload coming={read.coming()} match={match} />
    case 'diff':
      return <DiffView row={row} />
    case null:
      return payload?.content instanceof Blob ? (
        <p class="payload-empty dim">{t('payloadReading')}</p>
      ) : null
  }
}
