// Marks a match in a text that is shown, and scrolls to it when it is another one.
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { MatchPlace } from '../../store/query/first-match'
import { mark } from '../messages/marks'

/** Of the view's height, what stays above the match. */
const ABOVE = 3

/** `place`: in the one text node of the element, whose parent scrolls. */
export function useMarkedMatch(
  element: RefObject<HTMLElement | null>,
  place: MatchPlace | null,
): void {
  const { start = -1, end = -1 } = place ?? {}
  useLayoutEffect(() => {
    const node = element.current?.firstChild
    const scroller = element.current?.parentElement
    if (start < 0 || !scroller || !(node instanceof Text) || end > node.length) return
    mark('found-text', [{ node, ranges: [start, end] }])
    const range = new Range()
    range.setStart(node, start)
    range.setEnd(node, end)
    const [box, view] = [range.getBoundingClientRect(), scroller.getBoundingClientRect()]
    if (box.top < view.top || box.bottom > view.bottom)
      scroller.scrollTop += box.top - view.top - view.height / ABOVE
    if (box.left < view.left || box.right > view.right)
      scroller.scrollLeft += box.left - view.left - view.width / ABOVE
    return () => mark('found-text', [])
  }, [element, start, end])
}
