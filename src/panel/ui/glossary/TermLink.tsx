// Below a text that explains: a way to what the glossary says of it.
import { t } from '../words/translate'
import { Term } from './Term'
import type { TermId } from './term'

export const TermLink = ({ id }: { id: TermId }) => (
  <p class="dim">
    <Term id={id}>{t('glMore')}</Term>
  </p>
)
