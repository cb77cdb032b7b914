// The reader's .proto for the URL of a socket: given as a file, told where it is wrong, taken away again.
import { useState } from 'preact/hooks'
import { PROTO_TEXT } from '../../../wire/decode-limits'
import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { ProtoAdd } from './ProtoAdd'
import { ProtoGiven } from './ProtoGiven'
import { schemaErrorWords } from './proto-words'
import { useProtoContents } from './use-proto-contents'
import './ProtoChoice.css'

export function ProtoChoice({ socket }: { readonly socket: SocketRecord }) {
  const { protoFiles } = usePanel().session
  const file = protoFiles.of(socket.url)
  const { messages, missing, error } = useProtoContents(file?.text ?? null)
  const [isTooLarge, tooLarge] = useState(false)
  const words = isTooLarge
    ? t('protoOver', format.binarySize(PROTO_TEXT))
    : error && schemaErrorWords(error)
  return (
    <div class="proto-choice" data-testid="proto-choice">
      {file === null ? (
        <ProtoAdd
          onFile={(given) => {
            tooLarge(given === null)
            if (given) protoFiles.set(socket.url, { ...given, messageType: '' })
          }}
        />
      ) : (
        <ProtoGiven
          file={file}
          messages={messages}
          onChange={(changed) => protoFiles.set(socket.url, changed)}
        />
      )}
      {words && (
        <span class="proto-error" data-testid="proto-error" role="alert">
          {words}
        </span>
      )}
      {missing.length > 0 && (
        <span class="dim">{t('protoMissing', missing.slice(0, 20).join(', '))}</span>
      )}
    </div>
  )
}
