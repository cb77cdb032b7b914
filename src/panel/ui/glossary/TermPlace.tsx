// Where the note of a term opens; glossary and note are loaded with the first one.
import { useLoaded } from '../layout/use-loaded'
import { usePanel } from '../panel-state'

const load = async () => (await import('./TermNote')).TermNote

function OpenNote() {
  const TermNote = useLoaded(load)
  const { term } = usePanel()
  return TermNote && term.value && <TermNote asked={term.value} />
}

export const TermPlace = () => (usePanel().term.value === null ? null : <OpenNote />)
