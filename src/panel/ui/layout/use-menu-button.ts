// A button that opens a menu below itself, and closes it; the menu can be opened elsewhere, too.
import { useRef, useState } from 'preact/hooks'
import type { ButtonAttributes } from './IconButton'
import { type Box, boxAt } from './place-in-view'

export interface MenuButton {
  /** Beside what the menu stands; null: it is closed. */
  readonly anchor: Box | null
  readonly button: Pick<
    ButtonAttributes,
    'aria-haspopup' | 'aria-expanded' | 'onPointerDown' | 'onClick'
  >
  openAt(event: MouseEvent): void
  close(): void
}

export function useMenuButton(): MenuButton {
  const [anchor, setAnchor] = useState<Box | null>(null)
  // a press beside an open menu closes it, before the click that the press becomes
  const wasOpen = useRef(false)
  return {
    anchor,
    button: {
      'aria-haspopup': 'menu',
      'aria-expanded': anchor !== null,
      onPointerDown: () => {
        wasOpen.current = anchor !== null
      },
      onClick: ({ currentTarget }) => {
        setAnchor(wasOpen.current ? null : currentTarget.getBoundingClientRect())
        wasOpen.current = false
      },
    },
    openAt(event) {
      event.preventDefault()
      setAnchor(boxAt(event.clientX, event.clientY))
    },
    close: () => setAnchor(null),
  }
}
