// How far an element is scrolled and how much of it is in view; renders again when that changes.
import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

export interface Viewport {
  readonly top: number
  readonly height: number
  readonly width: number
}

const HIDDEN: Viewport = { top: 0, height: 0, width: 0 }

export function useViewport(ref: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState(HIDDEN)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const read = () => {
      const { scrollTop: top, clientHeight: height, clientWidth: width } = element
      setViewport({ top, height, width })
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    element.addEventListener('scroll', read, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', read)
    }
  }, [ref])
  return viewport
}
