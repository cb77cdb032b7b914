// What went through sockets in all: how many messages each way, how many bytes.
import type { MessageKind } from '../../../wire/facts'
import type { SocketRecord } from '../../store/sockets'

type Counted = Pick<SocketRecord, 'counts'>
type Sum = SocketRecord['counts'][MessageKind]

function sumOf(sockets: readonly Counted[], kind: MessageKind): Sum {
  const sum = { nth: 0, total: 0 }
  for (const { counts } of sockets) {
    sum.nth += counts[kind].nth
    sum.total += counts[kind].total
  }
  return sum
}

/** Counts are cumulative: right whatever the table has lost. What was discarded went nowhere. */
export const trafficSum = (sockets: readonly Counted[]) => ({
  sent: sumOf(sockets, 'message-sent'),
  received: sumOf(sockets, 'message-received'),
})
