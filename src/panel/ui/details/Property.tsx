// A name and its value, in a list of properties.
import type { ComponentChildren } from 'preact'
import { Term } from '../glossary/Term'
import type { TermId } from '../glossary/term'

interface Props {
  readonly name: string
  /** What explains the name. */
  readonly term?: TermId
  readonly children: ComponentChildren
}

export const Property = ({ name, term, children }: Props) => (
  <>
    <dt>
      <Term id={term ?? null}>{name}</Term>
    </dt>
    <dd>{children}</dd>
  </>
)
