// One return: when, how, what was predicted and what happened, and the browser's own reasons.
import type { Visit } from '../../bfcache/bfcache-view'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { ReasonsTree } from './ReasonsTree'
import { VisitTable } from './VisitTable'
import { outcomeOf } from './visit-lines'
import './VisitItem.css'

interface Props {
  readonly visit: Visit
  /** It was of another page than the one that is shown. */
  readonly isElsewhere: boolean
}

export function VisitItem({ visit, isElsewhere }: Props) {
  const { predicted, happened, comparison, byTest, leftAt, url } = visit
  return (
    <li
      class="visit"
      data-testid="bfcache-visit"
      data-key={visit.key}
      data-predicted={predicted.outcome}
      data-happened={outcomeOf(visit) ?? ''}
      data-result={comparison?.document ?? ''}
      data-settled={visit.isSettled}
    >
      <p class="visit-head">
        <span class="number" title={format.dateTime(leftAt)}>
          {format.clock(leftAt)}
        </span>
        <span class="dim">{t(byTest ? 'bfByTest' : 'bfByNavigation')}</span>
        {happened && <span class="dim">{t('bfAway', format.duration(happened.away))}</span>}
        {isElsewhere && <span class="visit-url">{url}</span>}
      </p>
      <VisitTable visit={visit} />
      {happened && !happened.restored && <ReasonsTree reasons={happened.reasons} />}
    </li>
  )
}
