// What is replaced before the file leaves the machine: rules that can be changed, and what they would replace.
import type { ReadonlySignal } from '@preact/signals'
import { exportChoices } from '../../capture/exporting'
import type { PreviewState } from '../../capture/previewing'
import { t } from '../words/translate'
import { RedactionPreview } from './RedactionPreview'
import { RedactionRules } from './RedactionRules'
import './RedactionChoice.css'

export function RedactionChoice({ preview }: { preview: ReadonlySignal<PreviewState> }) {
  const { redacts } = exportChoices
  const state = preview.value
  return (
    <fieldset class="export-set">
      <legend class="export-legend">{t('capSecrets')}</legend>
      <label class="redaction-check">
        <input
          type="checkbox"
          data-testid="redact"
          checked={redacts.value}
          onChange={({ currentTarget }) => {
            redacts.value = currentTarget.checked
          }}
        />
        {t('capRedact')}
      </label>
      {redacts.value && (
        <>
          <RedactionRules wrong={state.step === 'wrong' ? state : null} />
          <RedactionPreview state={state} />
        </>
      )}
    </fieldset>
  )
}
