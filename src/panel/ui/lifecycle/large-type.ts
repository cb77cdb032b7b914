// Large type for a projector: the lifecycle of the shown socket over the whole panel, or as before.
import type { PanelState } from '../panel-state'

export function toggleLargeType(panel: PanelState): void {
  const { settings } = panel.session
  const { largeType } = settings.values.peek()
  settings.set('largeType', !largeType)
  if (!largeType && panel.shownSocket !== null) panel.showTab('lifecycle')
}
