// A line between two panes that can be dragged, or moved with the arrow keys.
import { SHARE_LEAST, SHARE_MOST } from '../../../wire/comfort-limits'
import { t } from '../words/translate'
import type { Pane } from './pane-shares'
import { useSplitter } from './use-splitter'
import './Splitter.css'

export function Splitter({ pane }: { pane: Pane }) {
  const { line, axis, share, handlers } = useSplitter(pane)
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved
    <div
      ref={line}
      class="splitter"
      data-pane={pane}
      role="separator"
      tabIndex={0}
      aria-label={t(pane === 'sockets' ? 'splitSockets' : 'splitDetails')}
      aria-orientation={axis === 'x' ? 'vertical' : 'horizontal'}
      aria-valuenow={Math.round(share)}
      aria-valuemin={SHARE_LEAST}
      aria-valuemax={SHARE_MOST}
      {...handlers}
    />
  )
}
