// What opens over the panel, beside what it belongs to: a menu, a list of suggestions.
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { type Box, placeInView } from './place-in-view'
import './Popup.css'

interface Props {
  readonly anchor: Box
  /** It closes by a click elsewhere and by Escape; else its owner closes it. */
  readonly isLight: boolean
  onClose(): void
  readonly children: ComponentChildren
}

export function Popup({ anchor, isLight, onClose, children }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const { left, top, right, bottom } = anchor
  useLayoutEffect(() => {
    const popup = element.current
    if (!popup) return
    if (!popup.matches(':popover-open')) popup.showPopover()
    popup.style.left = '0' // at the edge, it would be measured narrower than it can be
    const { width, height } = popup.getBoundingClientRect()
    const view = { width: innerWidth, height: innerHeight }
    const place = placeInView({ left, top, right, bottom }, { width, height }, view)
    popup.style.left = `${place.left}px`
    popup.style.top = `${place.top}px`
  })
  return (
    <div
      ref={element}
      class="popup"
      popover={isLight ? 'auto' : 'manual'}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose()
      }}
    >
      {children}
    </div>
  )
}
