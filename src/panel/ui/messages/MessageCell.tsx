// One cell of a row of the message table.
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is one tab stop, and names its active entry
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows out of view
import type { ComponentChildren } from 'preact'
import type { Column } from './columns'
import './MessageCell.css'

interface Props {
  readonly name: Column
  /** What a screen reader says in place of a sign. */
  readonly label?: string | undefined
  readonly title?: string | undefined
  readonly children: ComponentChildren
}

export const MessageCell = ({ name, label, title, children }: Props) => (
  <span class="message-cell" data-cell={name} role="gridcell" aria-label={label} title={title}>
    {children}
  </span>
)
