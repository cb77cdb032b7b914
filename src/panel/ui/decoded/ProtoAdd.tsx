// Takes a .proto from a file.
import { PROTO_TEXT } from '../../../wire/decode-limits'
import { t } from '../words/translate'
import './ProtoAdd.css'

interface Props {
  /** null: the file is too large. */
  onFile(file: { readonly name: string; readonly text: string } | null): void
}

export function ProtoAdd({ onFile }: Props) {
  const take = async (file: File | undefined) => {
    if (!file) return
    onFile(file.size > PROTO_TEXT ? null : { name: file.name, text: await file.text() })
  }
  return (
    <label class="proto-add" title={t('protoAddHint')}>
      {t('protoAdd')}
      <input
        type="file"
        class="out-of-sight"
        data-testid="proto-file"
        accept=".proto,text/plain"
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
    </label>
  )
}
