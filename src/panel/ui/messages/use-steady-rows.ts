// Rows stay where they are on the screen when the table's upper edge moves: a socket has come above it, or a notice.
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** `onEdge`: the edge has moved by so many px. True: the rows are to stay. */
export function useSteadyRows(
  scroller: RefObject<HTMLElement | null>,
  onEdge: (by: number) => boolean,
): void {
  const latest = useRef(onEdge)
  latest.current = onEdge
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const edgeNow = () => element.getBoundingClientRect().top
    let edge = edgeNow()
    // what it changes is drawn in the same frame
    const observer = new ResizeObserver(() => {
      const by = edgeNow() - edge
      edge += by
      if (by !== 0 && latest.current(by)) element.scrollTop += by
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
}
