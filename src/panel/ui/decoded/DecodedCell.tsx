// What a protocol says in a row of the table; where there is no other room, the payload of a row it says nothing of.
import type { Row } from '../../store/rows'
import { MessagePreview } from '../messages/MessagePreview'
import { RowMarks } from '../messages/RowMarks'
import { DecodedSummary } from './DecodedSummary'
import { PairLink } from './PairLink'

interface Props {
  readonly row: Row
  /** The payload has no column of its own. */
  readonly isAlone: boolean
  /** What is around the first match in the payload. */
  readonly around: string | null
}

export function DecodedCell({ row, isAlone, around }: Props) {
  const { decoded } = row
  return (
    <>
      {decoded && decoded.kind !== 'foreign' ? (
        <DecodedSummary decoded={decoded} />
      ) : (
        isAlone && <MessagePreview fact={row.fact} around={around} />
      )}
      {decoded && <PairLink row={row} decoded={decoded} />}
      {isAlone && <RowMarks row={row} />}
    </>
  )
}
