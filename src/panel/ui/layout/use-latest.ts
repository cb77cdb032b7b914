// State that is read as it is now, not as it was rendered: keys may come faster than frames.
import { useRef, useState } from 'preact/hooks'

export interface Latest<Value> {
  readonly value: Value
  set(value: Value): void
}

export function useLatest<Value>(first: Value): Latest<Value> {
  const [, render] = useState(0)
  const held = useRef(first)
  return {
    get value() {
      return held.current
    },
    set(value) {
      held.current = value
      render((times) => times + 1)
    },
  }
}
