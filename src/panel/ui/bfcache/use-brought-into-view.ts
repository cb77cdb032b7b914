// Scrolls to the verdict that was asked for, on a socket or on the page: the two share one pane.
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Asked } from '../asked'
import { usePanel } from '../panel-state'

export function useBroughtIntoView(about: Asked['about']): RefObject<HTMLElement | null> {
  const asked = usePanel().asked.value
  const section = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (asked.about === about) section.current?.scrollIntoView()
  }, [asked, about])
  return section
}
