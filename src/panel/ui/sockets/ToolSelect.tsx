// A choice behind an icon: the select of the browser, so that keys, touch and screen readers have it as ever.
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../layout/Icon'
import './ToolSelect.css'

interface Props {
  readonly icon: IconName
  readonly label: string
  readonly testid: string
  readonly value: string
  readonly onChoose: (value: string) => void
  /** Its options. */
  readonly children: ComponentChildren
}

export const ToolSelect = ({ icon, label, testid, value, onChoose, children }: Props) => (
  <span class="tool tool-select" title={label}>
    <Icon name={icon} />
    <select
      aria-label={label}
      data-testid={testid}
      value={value}
      onChange={({ currentTarget }) => {
        onChoose(currentTarget.value)
        currentTarget.value = value
      }}
    >
      {children}
    </select>
  </span>
)
