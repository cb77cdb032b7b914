// Where the boxes of the diagram lie; measured again when the diagram's size changes.
import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Place } from './edge-paths'

function placesIn(diagram: HTMLElement): Place[] {
  const origin = diagram.getBoundingClientRect()
  return [...diagram.querySelectorAll('.state-box')].map((box) => {
    const { left, top, width, height } = box.getBoundingClientRect()
    return { left: left - origin.left, top: top - origin.top, width, height }
  })
}

const isSame = (a: readonly Place[], b: readonly Place[]) => JSON.stringify(a) === JSON.stringify(b)

/** In the order of the states; nothing before the first layout. */
export function usePlaces(ref: RefObject<HTMLElement | null>): readonly Place[] {
  const [places, setPlaces] = useState<readonly Place[]>([])
  useLayoutEffect(() => {
    const diagram = ref.current
    if (!diagram) return
    const read = () =>
      setPlaces((before) => {
        const now = placesIn(diagram)
        return isSame(before, now) ? before : now
      })
    read()
    const observer = new ResizeObserver(read)
    observer.observe(diagram)
    for (const box of diagram.querySelectorAll('.state-entry')) observer.observe(box)
    return () => observer.disconnect()
  }, [ref])
  return places
}
