// A JSON payload: search, tree, and below it the chosen value with its path; or how far it has been read.
import { useEffect, useMemo } from 'preact/hooks'
import type { MatchPlace } from '../../store/query/first-match'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { JsonFoot } from './JsonFoot'
import { JsonNotes } from './JsonNotes'
import { JsonSearchBar } from './JsonSearchBar'
import { JsonTree } from './JsonTree'
import type { JsonReader } from './json-reader'
import { JsonTreeState } from './json-tree-state'
import './JsonView.css'

interface Props {
  readonly reader: JsonReader
  /** The value that it lies in is gone to. */
  readonly match: MatchPlace | null
}

export function JsonView({ reader, match }: Props) {
  const { isDone, index } = reader
  const state = useMemo(() => (isDone ? new JsonTreeState(index) : null), [isDone, index])
  useEffect(() => {
    if (state && match) state.goTo(index.nodeAt(match.start))
  }, [state, index, match])
  if (state === null)
    return (
      <p class="json-reading dim" role="status">
        {t('jsonReading', format.count(Math.floor(reader.progress * 100)))}
      </p>
    )
  return (
    <div class="json-view">
      <JsonSearchBar state={state} />
      <JsonNotes state={state} />
      <JsonTree state={state} />
      <JsonFoot state={state} />
    </div>
  )
}
