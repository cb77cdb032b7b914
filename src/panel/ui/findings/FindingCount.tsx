// How many findings there are, beside the tab's name; counted anew once a second.
import { plural } from '../words/translate'
import { useFindings } from './use-findings'
import './FindingCount.css'

export function FindingCount() {
  const count = useFindings().length
  // its room is kept: else the tabs would move under a pointer as the first one is found
  if (count === 0) return <span class="finding-count" aria-hidden="true" data-none="true" />
  return (
    <span class="finding-count number" data-testid="finding-count">
      <span aria-hidden="true">{count}</span>
      <span class="out-of-sight">{plural(count, 'fdCountOne', 'fdCountOther')}</span>
    </span>
  )
}
