// One command of the palette, with its shortcuts.
// biome-ignore-all lint/a11y/useFocusableInteractive: the field has the keyboard, and names the active option
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the field has the keys
// biome-ignore-all lint/a11y/useSemanticElements: an <option> runs nothing

import { Chords } from './Chords'
import type { Command } from './commands'
import './CommandOption.css'

interface Props {
  readonly id: string
  readonly name: string
  readonly command: Command
  readonly isChosen: boolean
  run(): void
}

export const CommandOption = ({ id, name, command, isChosen, run }: Props) => (
  <div
    id={id}
    class="command-option"
    data-testid="command-option"
    role="option"
    aria-selected={isChosen}
    onClick={run}
  >
    <span class="command-name">{name}</span>
    <Chords chords={command.chords} />
  </div>
)
