// The life of a socket as a state machine: stepped through by key, moment by moment.
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it, and steps through the past
import type { SocketRecord } from '../../store/sockets'
import { isPlain } from '../layout/list-keys'
import { useLatest } from '../layout/use-latest'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { MomentList } from './MomentList'
import { MomentShown } from './MomentShown'
import { pastOf } from './moments'
import { StateDiagram } from './StateDiagram'
import { StepBar } from './StepBar'
import { chosenAt, shownAt, steppedTo } from './stepping'
import './LifecycleView.css'

export function LifecycleView({ socket }: { socket: SocketRecord }) {
  const { store, settings } = usePanel().session
  store.version.value
  const chosen = useLatest<string | null>(null)
  const past = pastOf(socket)
  const { moments } = past
  const at = shownAt(moments, chosen.value)
  const goTo = (index: number) => chosen.set(chosenAt(moments, index))
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPlain(event) || event.shiftKey) return
    const next = steppedTo(event.key, shownAt(moments, chosen.value), moments.length)
    if (next === null) return
    goTo(next)
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section
      class="lifecycle-view"
      data-testid="lifecycle-view"
      data-large={settings.values.value.largeType}
      aria-label={t('lcView')}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <StepBar at={at} count={moments.length} goTo={goTo} />
      <StateDiagram socket={socket} past={past} at={at} />
      <MomentShown socket={socket} past={past} at={at} />
      <MomentList moments={moments} at={at} goTo={goTo} />
      <p class="lifecycle-note dim">{t('lcNote')}</p>
    </section>
  )
}
