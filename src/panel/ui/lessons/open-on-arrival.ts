// Opens the lesson when a page of another one than before has come; a reader may close it again.
import { effect, untracked } from '@preact/signals'
import type { PanelState } from '../panel-state'

/** Returns what ends it. */
export const openOnArrival = (panel: PanelState): (() => void) =>
  effect(() => {
    const { lessons, file } = panel.session
    const hasArrived = lessons.arrived.value !== null
    if (hasArrived && file === null) untracked(() => panel.showTab('lesson'))
  })
