// A menu that opens at a place: arrows, Home and End move, Enter and Space choose, Escape closes.
// biome-ignore-all lint/a11y/useFocusableInteractive: the menu has the focus and names its active entry
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the menu has the keys
// biome-ignore-all lint/a11y/noStaticElementInteractions: each entry has its role
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: only what is checked has a role that is
import { indexFor } from './list-keys'
import type { MenuEntry } from './menu-entry'
import { Popup } from './Popup'
import type { Box } from './place-in-view'
import { useBorrowedFocus } from './use-borrowed-focus'
import { useLatest } from './use-latest'
import './Menu.css'

interface Props {
  readonly label: string
  readonly anchor: Box
  readonly entries: readonly MenuEntry[]
  onClose(): void
}

export function Menu({ label, anchor, entries, onClose }: Props) {
  const menu = useBorrowedFocus()
  const active = useLatest(0)
  const act = (entry: MenuEntry | undefined) => {
    if (!entry || entry.isDisabled) return
    if (entry.role === undefined) onClose()
    entry.act()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    const index = active.value
    const place = { index, count: entries.length, page: entries.length, start: 0 }
    const round = { ArrowDown: 0, ArrowUp: entries.length - 1 }[key]
    const isAtEdge = index === (key === 'ArrowDown' ? entries.length - 1 : 0)
    const next = round !== undefined && isAtEdge ? round : indexFor(key, place)
    if (next !== null) active.set(next)
    else if (key === 'Enter' || key === ' ') act(entries[index])
    else if (key === 'Escape' || key === 'Tab') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Popup anchor={anchor} isLight={true} onClose={onClose}>
      <div
        ref={menu}
        class="menu"
        data-testid="menu"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        aria-activedescendant={`menu-${entries[active.value]?.id}`}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => event.preventDefault()}
      >
        {entries.map((entry, at) => (
          <div
            key={entry.id}
            id={`menu-${entry.id}`}
            class="menu-entry"
            data-testid={`menu-${entry.id}`}
            data-group={entry.beginsGroup}
            data-active={at === active.value}
            role={entry.role ?? 'menuitem'}
            aria-checked={entry.role && entry.isChecked}
            aria-disabled={entry.isDisabled}
            onPointerMove={() => active.set(at)}
            onClick={() => act(entry)}
          >
            <span class="menu-check" aria-hidden="true">
              {entry.isChecked && (entry.role === 'menuitemradio' ? '•' : '✓')}
            </span>
            <span class="menu-words">{entry.words}</span>
            <span class="menu-keys dim" aria-hidden={entry.role === undefined}>
              {entry.keys}
            </span>
          </div>
        ))}
      </div>
    </Popup>
  )
}
