// One term of the glossary page.
import { TermExample } from './TermExample'
import { TermSources } from './TermSources'
import type { TermId } from './term'
import { termName, termText } from './term-words'
import './GlossaryTerm.css'

export const GlossaryTerm = ({ id }: { id: TermId }) => (
  <div class="glossary-term" data-testid="glossary-term" data-term={id}>
    <dt>{termName(id)}</dt>
    <dd>
      <p>{termText(id)}</p>
      <TermExample id={id} />
      <TermSources id={id} />
    </dd>
  </div>
)
