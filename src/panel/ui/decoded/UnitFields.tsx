// The fields of a unit, by the names of its specification and in its order.
import type { Value } from '../../../decoders/decoder'
import { valueText } from '../../../decoders/formats/value-text'
import { SHOWN_FIELD } from '../../../wire/decode-limits'
import { visibleText } from '../messages/visible-text'
import './UnitFields.css'

interface Props {
  readonly fields: Readonly<Record<string, Value>>
}

function textOf(value: Value): string {
  const text = typeof value === 'string' ? value : valueText(value, SHOWN_FIELD)
  return visibleText(text.length > SHOWN_FIELD ? `${text.slice(0, SHOWN_FIELD)}…` : text)
}

export function UnitFields({ fields }: Props) {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  if (entries.length === 0) return null
  return (
    <dl class="unit-fields" data-testid="unit-fields">
      {entries.map(([name, value]) => (
        <div key={name} class="unit-field">
          <dt>{visibleText(name)}</dt>
          <dd data-kind={typeof value}>{textOf(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
