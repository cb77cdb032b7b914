// Stands above the sockets of one page where the list has those of several.
// biome-ignore-all lint/a11y/useSemanticElements: a tree grid that is scrolled, only part of it is there
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is one tab stop, and names its active entry
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list has the keys
import { type DocumentRecord, documentState } from '../../store/documents'
import { PageMark } from '../bfcache/PageMark'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import type { PageEntry } from './list-entries'
import { Twisty } from './Twisty'
import { urlParts } from './url-parts'
import { goTo } from './use-list-keys'
import './PageHeadingRow.css'

/** null: of a page that has not said hello. */
function wordsOf(page: DocumentRecord | null): string {
  if (page === null || !page.past) return t('pageCurrent')
  return t(documentState(page) === 'cached' ? 'pageCached' : 'pageEarlier')
}

export function PageHeadingRow({ entry, isActive }: { entry: PageEntry; isActive: boolean }) {
  const panel = usePanel()
  const { page, isOpen } = entry
  const { host, path } = urlParts(page?.url ?? '')
  const isCurrent = page === null || !page.past
  return (
    <div
      id={entry.id}
      class="page-heading"
      data-testid="page-heading"
      data-past={page?.past === true}
      data-active={isActive}
      role="row"
      aria-level={entry.level}
      aria-expanded={isOpen}
      aria-posinset={entry.place}
      aria-setsize={entry.places}
      title={page?.url}
      onClick={() => goTo(panel, entry)}
      onDblClick={() => panel.list.toggle(entry.id)}
    >
      <Twisty id={entry.id} isOpen={isOpen} />
      <span class="page-heading-words" role="gridcell">
        {wordsOf(page)}
      </span>
      <span class="page-heading-url dim" role="gridcell">
        {host}
        {path}
      </span>
      {isCurrent && (
        <span role="gridcell">
          <PageMark isInList />
        </span>
      )}
      {!isOpen && (
        <span class="number dim" role="gridcell">
          {format.count(entry.count)}
        </span>
      )}
      {page && (
        <span class="number dim" role="gridcell">
          {format.clock(page.timeOrigin).replace(/\D\d{3}$/, '')}
        </span>
      )}
    </div>
  )
}
