// The values at the moment under the pointer, and the row of the table that is nearest to it.
import type { Row } from '../../store/rows'
import { MessagePreview } from '../messages/MessagePreview'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import type { AllData } from './chart-data'
import { momentWords } from './moment-words'
import './ChartReadout.css'

interface Props {
  readonly data: AllData
  readonly moment: number | null
  readonly row: Row | null
}

export function ChartReadout({ data, moment, row }: Props) {
  if (moment === null) return <div class="chart-readout dim">{t('chartHover')}</div>
  return (
    <div class="chart-readout" data-testid="chart-readout">
      <p class="number">{[format.clock(moment), ...momentWords(data, moment)].join(' · ')}</p>
      <p class="chart-nearest dim">
        {row && <span class="number">{t('chartNearest', format.clock(row.time))}</span>}{' '}
        {row && <MessagePreview fact={row.fact} />}
      </p>
    </div>
  )
}
