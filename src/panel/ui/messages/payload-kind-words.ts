// In which form the page handed a payload over, or got it: in full, and as short as a column.
import type { Fact } from '../../../wire/facts'
import type { PayloadKind } from '../../../wire/payload'
import { payloadOf } from '../../../wire/read-fact'
import { isOfPage } from '../../store/handshake'
import type { SocketRecord } from '../../store/sockets'
import type { MessageKey } from '../words/translate'

const IN_FULL: Readonly<Record<PayloadKind, MessageKey>> = {
  text: 'payloadText',
  arraybuffer: 'payloadArrayBuffer',
  view: 'payloadView',
  blob: 'payloadBlob',
}

const SHORT: Readonly<Record<PayloadKind, MessageKey>> = { ...IN_FULL, view: 'payloadViewShort' }

/** Of a row. */
interface Said {
  readonly fact: Fact
  readonly socket: Pick<SocketRecord, 'source'> | null
}

/** The network panel does not tell in which form the page has its bytes. */
const isFormKnown = ({ socket }: Said, kind: PayloadKind) =>
  kind === 'text' || socket === null || isOfPage(socket)

/** null: the row has no payload. */
export function payloadKindWords(row: Said): { inFull: MessageKey; short: MessageKey } | null {
  const kind = payloadOf(row.fact)?.kind
  if (kind === undefined) return null
  return isFormKnown(row, kind)
    ? { inFull: IN_FULL[kind], short: SHORT[kind] }
    : { inFull: 'payloadBinary', short: 'payloadBinary' }
}
