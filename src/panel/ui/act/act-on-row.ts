// A captured message is sent again, or put into the composer first.
import type { Row } from '../../store/rows'
import type { PanelState } from '../panel-state'

/** Nothing is sent yet. */
export function editRow(panel: PanelState, row: Row): void {
  void panel.act.compose(row)
  panel.showTab('act')
}

/** What could not be sent again is told where it can be changed. */
export async function resendRow(panel: PanelState, row: Row): Promise<void> {
  if (await panel.act.resend(row)) return
  const told = panel.act.told.peek()
  await panel.act.compose(row)
  panel.act.told.value = told
  panel.showTab('act')
}
