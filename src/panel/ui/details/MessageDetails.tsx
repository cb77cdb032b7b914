// One row in full: what it is, its payload, and the call it came from.
import { payloadOf } from '../../../wire/read-fact'
import type { Row } from '../../store/rows'
import { PayloadView } from '../payload/PayloadView'
import { MessageFate } from './MessageFate'
import { MessageMeta } from './MessageMeta'
import { RowExplanation } from './RowExplanation'
import { Stack } from './Stack'
import './MessageDetails.css'

export function MessageDetails({ row }: { row: Row }) {
  const { fact } = row
  const payload = payloadOf(fact)
  const stack = 'stack' in fact ? fact.stack : ''
  return (
    <div class="message-details">
      <MessageMeta row={row} />
      <MessageFate row={row} />
      <RowExplanation row={row} />
      {payload && <PayloadView key={row.id} row={row} payload={payload} />}
      <Stack stack={stack} isOpen />
    </div>
  )
}
