// Puts settings into force that are not of one component: sizes of panes, the clock.
import { effect } from '@preact/signals'
import type { Session } from '../../session'
import { applyShares } from '../layout/pane-shares'
import { setClock } from '../words/local-format'

export function applySettings({ settings, store }: Session): () => void {
  let clock = settings.values.peek().clock
  setClock(clock)
  return effect(() => {
    const values = settings.values.value
    applyShares(values.panes)
    if (values.clock === clock) return
    clock = values.clock
    setClock(clock)
    store.changed()
  })
}
