// What is wrong with a JSON payload, and where: no JSON from some place on, keys that are given twice.
import { TextLink } from '../layout/TextLink'
import { plural, t } from '../words/translate'
import { JsonFaultNote } from './JsonFaultNote'
import type { JsonTreeState } from './json-tree-state'
import './JsonNotes.css'

export function JsonNotes({ state }: { state: JsonTreeState }) {
  const { text, error, repeated, repeatedCount } = state.index
  state.version.value
  const next = repeated.find((node) => node > state.current) ?? repeated[0]
  return (
    <>
      {error && <JsonFaultNote text={text} error={error} />}
      {next !== undefined && (
        <p class="json-note" data-testid="json-repeated">
          {plural(repeatedCount, 'jsonRepeatedOne', 'jsonRepeatedOther')}{' '}
          <TextLink onClick={() => state.goTo(next)}>{t('jsonRepeatedShow')}</TextLink>
        </p>
      )}
    </>
  )
}
