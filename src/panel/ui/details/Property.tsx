// A name and its value, in a list of properties.
import type { ComponentChildren } from 'preact'

interface Props {
  readonly name: string
  readonly children: ComponentChildren
}

export const Property = ({ name, children }: Props) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)
