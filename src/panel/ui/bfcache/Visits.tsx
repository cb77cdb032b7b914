// The returns to pages that were seen, the newest first: predictions beside what happened.
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { VisitItem } from './VisitItem'
import { tallyWords } from './visit-tally'
import './Visits.css'

export function Visits() {
  const { store, bfcache } = usePanel().session
  store.version.value
  const url = bfcache.page()?.document.url
  const ofPage = bfcache.visits.filter((visit) => visit.url === url)
  const visits = [...ofPage, ...bfcache.earlierVisits()]
  const others = bfcache.visits.filter((visit) => visit.url !== url)
  return (
    <section class="socket-section">
      <h3>{t('bfVisits')}</h3>
      {visits.length === 0 && <p class="dim">{t('bfVisitsNone')}</p>}
      {visits.length > 1 && <p data-testid="bfcache-tally">{tallyWords(visits)}</p>}
      <ul class="visits">
        {visits.map((visit) => (
          <VisitItem key={visit.key} visit={visit} isElsewhere={false} />
        ))}
      </ul>
      {others.length > 0 && (
        <details class="visits-elsewhere">
          <summary>{t('bfVisitsElsewhere', String(others.length))}</summary>
          <ul class="visits">
            {others.map((visit) => (
              <VisitItem key={visit.key} visit={visit} isElsewhere />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
