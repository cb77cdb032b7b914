// Stands above the sockets of one page where the list has those of several.
import { type DocumentRecord, documentState } from '../../store/documents'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { urlParts } from './url-parts'
import './PageHeadingRow.css'

/** null: of a page that has not said hello. */
function wordsOf(page: DocumentRecord | null): string {
  if (page === null || !page.past) return t('pageCurrent')
  return t(documentState(page) === 'cached' ? 'pageCached' : 'pageEarlier')
}

export function PageHeadingRow({ page }: { page: DocumentRecord | null }) {
  const { host, path } = urlParts(page?.url ?? '')
  return (
    <div
      class="page-heading"
      data-testid="page-heading"
      data-past={page?.past === true}
      role="presentation"
      title={page?.url}
    >
      <span class="page-heading-words">{wordsOf(page)}</span>
      <span class="page-heading-url dim">
        {host}
        {path}
      </span>
      {page && (
        <span class="number dim">{format.clock(page.timeOrigin).replace(/\D\d{3}$/, '')}</span>
      )}
    </div>
  )
}
