// A whole number within bounds, with its label.
import type { Signal } from '@preact/signals'
import './NumberField.css'

interface Props {
  readonly label: string
  readonly testid: string
  readonly value: Signal<number>
  readonly least: number
  readonly most: number
}

export const NumberField = ({ label, testid, value, least, most }: Props) => (
  <label class="number-field">
    {label}
    <input
      class="act-field"
      type="number"
      data-testid={testid}
      min={least}
      max={most}
      step="1"
      value={value.value}
      onChange={({ currentTarget }) => {
        const given = Math.round(Number(currentTarget.value)) || least
        value.value = Math.min(most, Math.max(least, given))
        currentTarget.value = String(value.value)
      }}
    />
  </label>
)
