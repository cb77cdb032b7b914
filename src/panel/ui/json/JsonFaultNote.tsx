// Where a text stops being JSON, and why, with what stands there.
import { useMemo } from 'preact/hooks'
import { JSON_NODES } from '../../../wire/details-limits'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { JSON_FAULTS } from './json-faults'
import type { JsonError } from './json-index'
import { excerptAt, lineAndColumn } from './json-text'

interface Props {
  readonly text: string
  readonly error: JsonError
}

export function JsonFaultNote({ text, error: { fault, offset } }: Props) {
  const { line, column } = useMemo(() => lineAndColumn(text, offset), [text, offset])
  const { before, at, after } = excerptAt(text, offset)
  return (
    <div class="json-note" data-testid="json-error">
      <p>
        {t('jsonInvalid', format.count(line), format.count(column))}{' '}
        {t(JSON_FAULTS[fault], format.count(JSON_NODES))}
      </p>
      <p class="json-excerpt mono" dir="ltr">
        {before}
        <mark>{at}</mark>
        {after}
      </p>
    </div>
  )
}
