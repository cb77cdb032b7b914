// The first entry of the list of sockets: the messages of all of them.
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is one tab stop, and names its active entry
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list has the keys

import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import './AllSockets.css'

interface Props {
  readonly isChosen: boolean
  readonly count: number
}

export function AllSockets({ isChosen, count }: Props) {
  const panel = usePanel()
  return (
    <div
      id="all-sockets"
      class="all-sockets"
      data-testid="all-sockets"
      role="option"
      aria-selected={isChosen}
      aria-posinset={1}
      aria-setsize={count + 1}
      onClick={() => panel.chooseSocket(null)}
    >
      {t('allSockets')}
      <span class="number dim">{format.count(count)}</span>
    </div>
  )
}
