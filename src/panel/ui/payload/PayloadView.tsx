// A payload as a JSON tree, as text, raw, as bytes, or against the one before; and what of it is missing.
import { useMemo } from 'preact/hooks'
import type { Payload } from '../../../wire/payload'
import { payloadOf } from '../../../wire/read-fact'
import type { Row } from '../../store/rows'
import { useJsonReading } from '../json/use-json-reading'
import { usePanel } from '../panel-state'
import { PayloadBar } from './PayloadBar'
import { PayloadCut } from './PayloadCut'
import { PayloadRest } from './PayloadRest'
import { PayloadShown } from './PayloadShown'
import {
  classOf,
  type PayloadStyle,
  readPayload,
  searchedText,
  stylesOf,
  styleToShow,
} from './payload-styles'
import { StyleChoice } from './style-choice'
import { useFirstMatch } from './use-first-match'
import './PayloadView.css'

interface Props {
  readonly row: Row
  readonly payload: Payload
}

export function PayloadView({ row, payload }: Props) {
  const { copier, session } = usePanel()
  const { settings } = session
  const styleChoice = useMemo(() => new StyleChoice(settings), [settings])
  const read = useMemo(() => readPayload(payload), [payload])
  const reader = useJsonReading(read.class === 'json' ? read.text() : null)
  const fault = reader?.index.error?.fault ?? null
  const styles = stylesOf(read, row.socket !== null && 'nth' in row.fact)
  const kind = classOf(read, fault)
  const style = styleToShow(styles, kind, styleChoice.chosen.value)
  const match = useFirstMatch(useMemo(() => searchedText(read), [read]))
  const whole = async () => {
    await copier.whole([row])
    return readPayload(payloadOf(row.fact) ?? payload)
  }
  const choose = (name: PayloadStyle) => kind && styleChoice.choose(kind, name)
  return (
    <div class="payload">
      <PayloadBar
        styles={styles}
        style={style}
        read={read}
        isBroken={read.class !== kind}
        whole={payload.rest === 'on-request' ? whole : null}
        onChoose={choose}
      />
      <PayloadCut row={row} payload={payload} />
      <PayloadRest row={row} payload={payload} />
      <PayloadShown row={row} style={style} read={read} reader={reader} match={match} />
    </div>
  )
}
