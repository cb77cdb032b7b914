// Where commands lead the keyboard, and the page that they reload.
import { browser } from '../../../platform/browser'
import type { PanelState } from '../panel-state'

/** The filter of the toolbar. */
export const FILTER_ID = 'filter'

/** The field of the search below the table. */
export const FIND_ID = 'find'

function focusField(id: string): void {
  const field = document.getElementById(id)
  if (!(field instanceof HTMLInputElement)) return
  field.focus()
  field.select()
}

export const focusFilter = (): void => focusField(FILTER_ID)

/** A field that is opened takes the focus itself. */
export function openFind({ session }: PanelState): void {
  session.view.find.isOpen.value = true
  focusField(FIND_ID)
}

/** False: it is not there. */
export function focusPart(selector: string): boolean {
  const part = document.querySelector<HTMLElement>(selector)
  part?.focus()
  return part !== null
}

/** The keyboard goes back to the list that the details were of. False: they were closed. */
export function closeDetails(panel: PanelState): boolean {
  if (!panel.detailsOpen.value) return false
  const hadFocus = document.activeElement?.closest('.details') !== null
  panel.detailsOpen.value = false
  if (hadFocus) focusPart(panel.session.view.row.value ? '.message-scroller' : '.socket-list')
  return true
}

export function reloadPage(): void {
  void browser.devtools.inspectedWindow.reload()
}
