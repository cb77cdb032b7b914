// Prediction beside outcome, for a page that was left and for its sockets.
import type { Visit } from '../../bfcache/bfcache-view'
import { t } from '../words/translate'
import { LISTED, MoreLine } from './MoreLine'
import { ResultMark } from './ResultMark'
import { VerdictMark } from './VerdictMark'
import { VisitSocket } from './VisitSocket'
import { OUTCOMES } from './verdict-words'
import { outcomeOf, socketLines } from './visit-lines'
import './VisitTable.css'

export function VisitTable({ visit }: { visit: Visit }) {
  const { predicted, comparison } = visit
  const outcome = outcomeOf(visit)
  const result = comparison?.document ?? null
  const lines = socketLines(visit)
  return (
    <>
      <table class="visit-table">
        <thead>
          <tr>
            <td class="visit-name" />
            <th class="visit-predicted" scope="col">
              {t('bfPredicted')}
            </th>
            <th scope="col">{t('bfHappened')}</th>
            <td class="visit-result" />
          </tr>
        </thead>
        <tbody>
          <tr data-result={result ?? ''}>
            <th scope="row">{t('bfVisitPage')}</th>
            <td class="visit-marked">
              <VerdictMark kind={predicted.outcome} /> {t(OUTCOMES[predicted.outcome])}
            </td>
            <td class="visit-marked">
              {outcome && <VerdictMark kind={outcome} />}{' '}
              {t(outcome ? OUTCOMES[outcome] : 'bfNotBack')}
            </td>
            <td>{result && <ResultMark result={result} />}</td>
          </tr>
          {lines.slice(0, LISTED).map((line) => (
            <VisitSocket key={line.socket.key} line={line} visit={visit} />
          ))}
        </tbody>
      </table>
      <MoreLine count={lines.length} />
    </>
  )
}
