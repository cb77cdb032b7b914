// Where a term is defined: the standard, MDN.
import type { TermId } from './term'
import { TERMS } from './terms'
import './TermSources.css'

export function TermSources({ id }: { id: TermId }) {
  const { sources } = TERMS[id]
  if (sources.length === 0) return null
  return (
    <ul class="term-sources">
      {sources.map(({ name, url }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noreferrer" title={url}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
