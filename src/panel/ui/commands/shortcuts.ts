// The keys that work everywhere in the panel. A key that was used goes no further: DevTools, which
// forwards what a panel leaves over, would open its drawer on Escape and its search on Ctrl+F.
import type { PanelState } from '../panel-state'
import { type Chord, isPressed } from './chord'
import { COMMANDS } from './commands'

const FIELDS =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable="true"]'

/** What a field does with a key itself is not taken from it: signs, and the undo of its own text. */
const isOfField = ({ key, command }: Chord, event: KeyboardEvent) =>
  (!command || key === 'z') &&
  key !== 'escape' &&
  event.target instanceof Element &&
  event.target.matches(FIELDS)

export function listenForShortcuts(root: HTMLElement, panel: PanelState): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || panel.dialog.peek() !== null) return
    const isMeant = (chord: Chord) => isPressed(chord, event) && !isOfField(chord, event)
    const command = COMMANDS.find(({ chords }) => chords.some(isMeant))
    if (!command?.run(panel)) return
    event.preventDefault()
    event.stopPropagation()
  }
  root.addEventListener('keydown', onKeyDown)
  return () => root.removeEventListener('keydown', onKeyDown)
}
