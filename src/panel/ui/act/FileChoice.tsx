// Takes the bytes of a file as the message.
import { ACT_CONTENT } from '../../../wire/act-limits'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import type { ActState } from './act-state'
import './FileChoice.css'

export function FileChoice({ state }: { state: ActState }) {
  const file = state.file.value
  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    const bytes = new Uint8Array(await chosen.slice(0, ACT_CONTENT + 1).arrayBuffer())
    state.file.value = { name: chosen.name, bytes }
  }
  return (
    <label class="file-choice">
      <input
        type="file"
        data-testid="act-file"
        aria-label={t('actFile')}
        onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
      />
      {file && (
        <span class="dim">
          {file.name} · {format.exactSize(file.bytes.length)}
        </span>
      )}
    </label>
  )
}
