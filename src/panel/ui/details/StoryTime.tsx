// When a step of a story was; as long as the table has its row, a link to it.
import type { SocketRecord } from '../../store/sockets'
import { TextLink } from '../layout/TextLink'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { rowOf } from './story'
import type { StoryStep } from './story-step'

interface Props {
  readonly step: StoryStep
  readonly socket: SocketRecord
}

export function StoryTime({ step: { time, fact }, socket }: Props) {
  const panel = usePanel()
  const { rows } = panel.session.store
  if (time === null) return null
  const words = format.clock(time)
  // rows are nearly in the order of time: whether one may still be there is seen at the oldest
  const mayHaveRow = fact !== null && (rows.all[0]?.time ?? Number.POSITIVE_INFINITY) <= time
  if (!mayHaveRow) return <span class="number">{words}</span>
  const show = () => {
    const row = rowOf(rows.all, socket, fact)
    if (row) panel.goToRow(row)
  }
  return (
    <TextLink isNumber={true} testid="story-row" hint={t('storyRow')} onClick={show}>
      {words}
    </TextLink>
  )
}
