// Why the browser says it did not restore a page: its own reasons, frame by frame.
import type { NotRestoredReasons } from '../../../bfcache/not-restored-reasons'
import { t } from '../words/translate'
import { FrameLine } from './FrameLine'
import { reasonsLines } from './reasons-lines'
import './ReasonsTree.css'

export function ReasonsTree({ reasons }: { reasons: NotRestoredReasons }) {
  if (reasons === null) return null
  if (reasons === 'not-supported')
    return (
      <p class="dim reasons" data-testid="bfcache-reason" data-reason="not-supported">
        {t('bfReasonsUnsupported')}
      </p>
    )
  return (
    <div class="reasons">
      <p class="dim">
        {t('bfReasons')} <span class="mono">notRestoredReasons</span>
      </p>
      <ul>
        {reasonsLines(reasons).map((line) => (
          <FrameLine key={line.place} line={line} />
        ))}
      </ul>
    </div>
  )
}
