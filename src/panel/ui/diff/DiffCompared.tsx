// A message against another: which one and why, what of it is missing, what differs.
import { useMemo } from 'preact/hooks'
import { payloadOf } from '../../../wire/read-fact'
import type { Row } from '../../store/rows'
import { TextLink } from '../layout/TextLink'
import { usePanel } from '../panel-state'
import { PayloadRest } from '../payload/PayloadRest'
import { format } from '../words/local-format'
import { type MessageKey, t } from '../words/translate'
import { DiffBody } from './DiffBody'
import type { MessageShape } from './message-shape'
import { payloadDiff } from './payload-diff'
import type { PreviousMessage } from './previous-message'

const SAME: Readonly<Record<MessageShape['by'], MessageKey>> = {
  type: 'diffSameType',
  keys: 'diffSameKeys',
  list: 'diffSameList',
  text: 'diffSameForm',
  binary: 'diffSameForm',
}

const whyWords = ({ isSame, shape }: PreviousMessage): string =>
  isSame ? t(SAME[shape.by], shape.name) : t('diffOtherShape')

interface Props {
  readonly row: Row
  readonly previous: PreviousMessage
}

export function DiffCompared({ row, previous }: Props) {
  const panel = usePanel()
  panel.session.store.version.value // the payload of the other message may come later
  const payload = payloadOf(row.fact)
  const before = payloadOf(previous.row.fact)
  const old = before?.content ?? null
  const now = payload?.content ?? null
  const diff = useMemo(() => payloadDiff(old, now), [old, now])
  const isWhole = payload?.rest === 'none' && before?.rest === 'none'
  return (
    <>
      <p class="diff-with" data-testid="diff-with">
        {t('diffWith')}{' '}
        <TextLink isNumber={true} hint={t('storyRow')} onClick={() => panel.goToRow(previous.row)}>
          {format.clock(previous.row.time)}
        </TextLink>{' '}
        · {whyWords(previous)}
      </p>
      {before && <PayloadRest row={previous.row} payload={before} />}
      {!isWhole && <p class="diff-note">{t('diffPartial')}</p>}
      <DiffBody diff={diff} />
    </>
  )
}
