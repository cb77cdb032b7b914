// A payload as text, as a JSON tree or as bytes; and what of it is missing.
import { useMemo, useState } from 'preact/hooks'
import type { Payload } from '../../../wire/payload'
import type { Row } from '../../store/rows'
import { t } from '../words/translate'
import { CopyButton } from './CopyButton'
import { HexView } from './HexView'
import { JsonTree } from './JsonTree'
import { PayloadCut } from './PayloadCut'
import { PayloadRest } from './PayloadRest'
import { copyOf, type PayloadStyle, readPayload } from './payload-styles'
import { TextView } from './TextView'
import './PayloadView.css'

const STYLE_WORDS = { text: 'viewText', json: 'viewJson', hex: 'viewHex' } as const

interface Props {
  readonly row: Row
  readonly payload: Payload
}

export function PayloadView({ row, payload }: Props) {
  const read = useMemo(() => readPayload(payload), [payload])
  const [chosen, choose] = useState<PayloadStyle | null>(null)
  const style = chosen !== null && read.styles.includes(chosen) ? chosen : read.styles[0]
  return (
    <div class="payload">
      <fieldset class="payload-bar" aria-label={t('viewAs')}>
        {read.styles.map((name) => (
          <button
            key={name}
            type="button"
            class="payload-style"
            data-testid={`payload-style-${name}`}
            aria-pressed={name === style}
            onClick={() => choose(name)}
          >
            {t(STYLE_WORDS[name])}
          </button>
        ))}
        {style && <CopyButton text={() => copyOf(read, style)} />}
      </fieldset>
      <PayloadCut row={row} payload={payload} />
      <PayloadRest row={row} payload={payload} />
      {style === 'text' && <TextView text={read.text ?? ''} />}
      {style === 'json' && read.json && <JsonTree value={read.json} />}
      {style === 'hex' && <HexView bytes={read.bytes()} />}
    </div>
  )
}
