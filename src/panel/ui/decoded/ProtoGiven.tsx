// The .proto that was given: its name, which of its messages payloads are, and a way to take it away.
import type { ProtoFile } from '../../decoded/proto-files'
import { IconButton } from '../layout/IconButton'
import { t } from '../words/translate'
import './ProtoGiven.css'

interface Props {
  readonly file: ProtoFile
  /** Full names. */
  readonly messages: readonly string[]
  onChange(file: ProtoFile | null): void
}

export const ProtoGiven = ({ file, messages, onChange }: Props) => (
  <>
    <span class="proto-name" data-testid="proto-name">
      {file.name}
    </span>
    <select
      class="proto-message"
      data-testid="proto-message"
      aria-label={t('protoMessage')}
      value={file.messageType}
      onChange={({ currentTarget }) => onChange({ ...file, messageType: currentTarget.value })}
    >
      <option value="">{t('protoFirstFit')}</option>
      {messages.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
    <IconButton
      icon="close"
      testid="proto-remove"
      label={t('protoRemove')}
      onClick={() => onChange(null)}
    />
  </>
)
