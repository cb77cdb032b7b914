// A button that reads as part of its text: it goes to a row, a socket, a place in the sources, or undoes a filter.
import type { ComponentChildren } from 'preact'
import './TextLink.css'

interface Props {
  readonly testid?: string
  readonly hint?: string
  /** Its digits are of one width, and it is not broken. */
  readonly isNumber?: boolean
  onClick(event: MouseEvent): void
  readonly children: ComponentChildren
}

export const TextLink = ({ testid, hint, isNumber = false, onClick, children }: Props) => (
  <button
    type="button"
    class={isNumber ? 'text-link number' : 'text-link'}
    data-testid={testid}
    title={hint}
    onClick={onClick}
  >
    {children}
  </button>
)
