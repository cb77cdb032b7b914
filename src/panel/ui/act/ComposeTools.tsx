// How the message is written, and the messages that are kept.
import { usePanel } from '../panel-state'
import { type MessageKey, t } from '../words/translate'
import type { ActState } from './act-state'
import { type ComposeFormat, FORMATS } from './composed'
import { Snippets } from './Snippets'
import './ComposeTools.css'

const WORDS: Readonly<Record<ComposeFormat, MessageKey>> = {
  text: 'actFormatText',
  json: 'actFormatJson',
  hex: 'actFormatHex',
  base64: 'actFormatBase',
  file: 'actFormatFile',
}

export function ComposeTools({ state }: { state: ActState }) {
  const { settings } = usePanel().session
  return (
    <div class="compose-tools">
      <select
        class="act-field"
        data-testid="act-format"
        aria-label={t('actFormat')}
        value={state.format.value}
        onChange={({ currentTarget }) => {
          state.format.value = currentTarget.value as ComposeFormat
        }}
      >
        {FORMATS.map((format) => (
          <option key={format} value={format}>
            {t(WORDS[format])}
          </option>
        ))}
      </select>
      <Snippets state={state} settings={settings} />
    </div>
  )
}
