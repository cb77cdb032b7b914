// The keys that work everywhere in the panel. A key that was used goes no further: DevTools, which
// forwards what a panel leaves over, would open its drawer on Escape and its search on Ctrl+F.
import type { PanelState } from '../panel-state'

/** The filter of the toolbar. */
export const FILTER_ID = 'filter'

const isTyping = (event: KeyboardEvent) => event.target instanceof HTMLInputElement

function focusFilter(): void {
  const filter = document.getElementById(FILTER_ID)
  if (!(filter instanceof HTMLInputElement)) return
  filter.focus()
  filter.select()
}

/** The keyboard goes back to the list that the details were of. False: they were closed. */
export function closeDetails(panel: PanelState): boolean {
  if (!panel.detailsOpen.value) return false
  const hadFocus = document.activeElement?.closest('.details') !== null
  panel.detailsOpen.value = false
  const list = panel.session.view.row.value ? '.message-scroller' : '.socket-list'
  if (hadFocus) document.querySelector<HTMLElement>(list)?.focus()
  return true
}

const isMac = /^Mac/.test(navigator.platform)

/** How a shortcut is written on this system: `Ctrl+F`, `⌘F`. */
export const commandKey = (letter: string): string => (isMac ? `⌘${letter}` : `Ctrl+${letter}`)

/** True: the key was for the panel. */
function act(event: KeyboardEvent, panel: PanelState): boolean {
  const key = event.key.toLowerCase()
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  if ((isCommand && key === 'f') || (key === '/' && !isCommand && !isTyping(event))) {
    focusFilter()
    return true
  }
  if (isCommand && (key === 'l' || key === 'k')) {
    panel.clear()
    return true
  }
  return key === 'escape' && closeDetails(panel)
}

export function listenForShortcuts(root: HTMLElement, panel: PanelState): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !act(event, panel)) return
    event.preventDefault()
    event.stopPropagation()
  }
  root.addEventListener('keydown', onKeyDown)
  return () => root.removeEventListener('keydown', onKeyDown)
}
