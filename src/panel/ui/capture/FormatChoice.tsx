// In which format: each with what it is good for.
import { FORMATS, type FormatName } from '../../capture/capture-job'
import { exportChoices } from '../../capture/exporting'
import { type MessageKey, t } from '../words/translate'
import './FormatChoice.css'

const WORDS: Readonly<Record<FormatName, readonly [MessageKey, MessageKey]>> = {
  ndjson: ['capFormatNdjson', 'capFormatNdjsonHint'],
  har: ['capFormatHar', 'capFormatHarHint'],
  text: ['capFormatText', 'capFormatTextHint'],
  csv: ['capFormatCsv', 'capFormatCsvHint'],
  asyncapi: ['capFormatAsyncapi', 'capFormatAsyncapiHint'],
}

export function FormatChoice() {
  const { format } = exportChoices
  return (
    <fieldset class="export-set">
      <legend class="export-legend">{t('capFormat')}</legend>
      {FORMATS.map((name) => (
        <label key={name} class="format-choice">
          <input
            type="radio"
            name="export-format"
            data-testid={`format-${name}`}
            checked={format.value === name}
            onChange={() => {
              format.value = name
            }}
          />
          <span class="format-name">{t(WORDS[name][0])}</span>
          <span class="format-hint dim">{t(WORDS[name][1])}</span>
        </label>
      ))}
    </fieldset>
  )
}
