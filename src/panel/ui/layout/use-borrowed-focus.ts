// The keyboard goes to what opens over the panel, and back to where it came from.
import { useLayoutEffect, useRef } from 'preact/hooks'

export function useBorrowedFocus() {
  const borrower = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    borrower.current?.focus({ preventScroll: true })
    return () => {
      const isElsewhere = document.activeElement !== document.body
      if (isElsewhere && !borrower.current?.contains(document.activeElement)) return
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return borrower
}
