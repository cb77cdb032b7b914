// A button that is a drawing: its name is for screen readers, its tooltip may say more.
import type { ButtonHTMLAttributes, ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon'
import './IconButton.css'

export type ButtonAttributes = ButtonHTMLAttributes<HTMLButtonElement>

type Attributes = Pick<
  ButtonAttributes,
  | 'aria-controls'
  | 'aria-disabled'
  | 'aria-expanded'
  | 'aria-haspopup'
  | 'aria-pressed'
  | 'class'
  | 'disabled'
  | 'onClick'
  | 'onPointerDown'
  | 'tabIndex'
>

interface Props extends Attributes {
  readonly icon: IconName
  readonly label: string
  /** The tooltip, where the name alone does not say enough. */
  readonly hint?: string
  readonly testid?: string
  /** What stands beside the drawing. */
  readonly children?: ComponentChildren
}

export const IconButton = ({ icon, label, hint = label, testid, children, ...more }: Props) => (
  <button type="button" class="tool" data-testid={testid} aria-label={label} title={hint} {...more}>
    <Icon name={icon} />
    {children}
  </button>
)
