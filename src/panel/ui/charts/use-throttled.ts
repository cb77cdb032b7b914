// Renders again when a signal has changed, but no oftener than every so many ms.
import { effect, type Signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'

export function useThrottled(changes: Signal<number>, ms: number): void {
  const [, renderAgain] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const stop = effect(() => {
      changes.value
      timer ??= setTimeout(() => {
        timer = null
        renderAgain((times) => times + 1)
      }, ms)
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [changes, ms])
}
