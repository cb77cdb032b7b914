// All that a message says in its protocol, unit by unit.
import { SHOWN_UNITS } from '../../../wire/decode-limits'
import type { Row } from '../../store/rows'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { DecodedPair } from './DecodedPair'
import { DecodedUnit } from './DecodedUnit'
import { KIND_WORDS } from './decoded-words'
import { PayloadFormats } from './PayloadFormats'
import { useUnits } from './use-units'
import './DecodedUnits.css'

export function DecodedUnits({ row }: { readonly row: Row }) {
  usePanel().session.store.version.value
  const reading = useUnits(row)
  const kind = row.decoded?.kind ?? 'foreign'
  const units = reading?.units ?? []
  const more = units.length - SHOWN_UNITS
  return (
    <div class="decoded-units">
      <DecodedPair row={row} />
      {kind !== 'unit' && (
        <p class="decoded-none dim" data-testid="decoded-kind">
          {t(KIND_WORDS[kind])}
          {reading?.failure && <code> {reading.failure}</code>}
        </p>
      )}
      {units.slice(0, SHOWN_UNITS).map((unit, index) => (
        <DecodedUnit
          // biome-ignore lint/suspicious/noArrayIndexKey: units of one message never change their places
          key={`${row.id} ${index}`}
          unit={unit}
          isOnly={units.length === 1}
        />
      ))}
      {more > 0 && <p class="decoded-none dim">{t('decodedMoreUnits', format.count(more))}</p>}
      {(kind === 'foreign' || kind === 'failed') && <PayloadFormats row={row} />}
    </div>
  )
}
