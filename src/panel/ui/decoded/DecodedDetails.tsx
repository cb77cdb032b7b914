// The protocol of a socket, why it is known, and what the chosen message says in it.
import { payloadOf } from '../../../wire/read-fact'
import type { Row } from '../../store/rows'
import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { DecodedUnits } from './DecodedUnits'
import { PayloadFormats } from './PayloadFormats'
import { ProtoChoice } from './ProtoChoice'
import { ProtocolHead } from './ProtocolHead'
import './DecodedDetails.css'

interface Props {
  readonly socket: SocketRecord
  readonly row: Row | null
}

export function DecodedDetails({ socket, row }: Props) {
  const { store, protoFiles } = usePanel().session
  store.version.value
  const payload = row && payloadOf(row.fact)
  const isMessage = row !== null && payload !== null
  const mayBeProtobuf = isMessage && payload.kind !== 'text'
  return (
    <div class="decoded-details" data-testid="decoded-details">
      <ProtocolHead socket={socket} />
      {(mayBeProtobuf || protoFiles.of(socket.url) !== null) && <ProtoChoice socket={socket} />}
      {!isMessage && <p class="decoded-none dim">{t('decodedNoMessage')}</p>}
      {isMessage && (row.decoded ? <DecodedUnits row={row} /> : <PayloadFormats row={row} />)}
    </div>
  )
}
