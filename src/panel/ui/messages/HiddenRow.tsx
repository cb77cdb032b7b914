// Says that the row that was gone to is not in the table, why, and brings it there.
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { type HiddenBy, hiddenBy } from './hidden-row'
import './HiddenRow.css'

const WORDS = {
  filter: { words: 'hiddenByFilter', act: 'filterClear' },
  pause: { words: 'hiddenByPause', act: 'resume' },
  heartbeats: { words: 'hiddenByHeartbeats', act: 'heartbeatsShow' },
} as const satisfies Record<HiddenBy, unknown>

export function HiddenRow() {
  const { goneTo, session } = usePanel()
  const { view } = session
  view.version.value
  const asked = goneTo.value
  const by =
    asked &&
    hiddenBy(asked.row, {
      visible: view.visible,
      filter: view.filter.value,
      isPaused: view.paused.value,
      hidesHeartbeats: view.hidesHeartbeats.value,
      isScanning: view.scanned.value !== null,
    })
  const show = () => {
    if (by === 'pause') view.paused.value = false
    else if (by === 'heartbeats') view.hidesHeartbeats.value = false
    else view.filter.value = ''
    document.querySelector<HTMLElement>('.message-scroller')?.focus() // the button goes
  }
  return (
    <div class="hidden-place" role="status">
      {by && (
        <p class="hidden-row" data-testid="hidden-row" data-by={by}>
          <span>{t(WORDS[by].words)}</span>
          <button type="button" class="hidden-show" data-testid="hidden-show" onClick={show}>
            {t(WORDS[by].act)}
          </button>
        </p>
      )}
    </div>
  )
}
