// The verdict on the page: what becomes of it, because of what, and what is not known of it.
import { Term } from '../glossary/Term'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { KnownPage } from './KnownPage'
import { useBroughtIntoView } from './use-brought-into-view'

export function PageSection() {
  const { session } = usePanel()
  session.store.version.value
  const section = useBroughtIntoView('page')
  const page = session.bfcache.page()
  return (
    <section
      ref={section}
      class="socket-section"
      data-testid="bfcache-page"
      data-outcome={page?.verdict.outcome}
      data-url={page?.document.live ? page.document.url : ''}
    >
      <h3>
        <Term id="bfcache">{t('bfPage')}</Term>
      </h3>
      {page ? <KnownPage page={page} /> : <p class="dim">{t('bfNoPage')}</p>}
    </section>
  )
}
