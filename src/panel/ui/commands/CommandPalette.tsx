// Every command by its name: typed, chosen with the arrow keys, run with Enter.
import { useState } from 'preact/hooks'
import { indexFor } from '../layout/list-keys'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { CommandOption } from './CommandOption'
import { COMMANDS } from './commands'
import { Dialog } from './Dialog'
import { findCommands } from './find-commands'
import './CommandPalette.css'

const LIST_ID = 'command-list'
const optionId = (index: number) => `command-${index}`

export function CommandPalette() {
  const panel = usePanel()
  const [typed, type] = useState('')
  const [chosen, choose] = useState(0)
  const offered = COMMANDS.filter(
    ({ isHidden, isOffered }) => !isHidden && isOffered?.(panel) !== false,
  ).map((command) => ({ command, name: t(command.name) }))
  const found = findCommands(offered, typed)
  const run = (index: number) => {
    const entry = found[index]
    if (!entry) return
    panel.dialog.value = null
    // once the dialog has given the keyboard back
    requestAnimationFrame(() => requestAnimationFrame(() => entry.command.run(panel)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isInText = event.key === 'Home' || event.key === 'End'
    const place = { index: chosen, count: found.length, page: 8, start: 0 }
    const next = isInText ? null : indexFor(event.key, place)
    if (next !== null) {
      choose(next)
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') run(chosen)
    else return
    event.preventDefault()
  }
  return (
    <Dialog label={t('doPalette')} testid="palette">
      <input
        class="palette-input"
        data-testid="palette-input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded
        aria-controls={LIST_ID}
        aria-activedescendant={found.length > 0 ? optionId(chosen) : undefined}
        aria-label={t('doPalette')}
        placeholder={t('paletteHint')}
        value={typed}
        onInput={(event) => {
          type(event.currentTarget.value)
          choose(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={LIST_ID} class="palette-list" role="listbox" aria-label={t('doPalette')}>
        {found.map(({ command, name }, index) => (
          <CommandOption
            key={command.name}
            id={optionId(index)}
            name={name}
            command={command}
            isChosen={index === chosen}
            run={() => run(index)}
          />
        ))}
      </div>
      {found.length === 0 && (
        <p class="palette-none dim" role="status">
          {t('paletteNone')}
        </p>
      )}
    </Dialog>
  )
}
