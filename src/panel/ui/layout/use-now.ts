// A clock for components: ticks once a second, and only while something lives.
import { useEffect, useState } from 'preact/hooks'
import { usePanel } from '../panel-state'

const TICK = 1_000

/** ms since the epoch, as of the last tick or the last rendering, whichever is later; of a file, its end. */
export function useNow(isTicking: boolean): number {
  const { session } = usePanel()
  const [, tick] = useState(0)
  useEffect(() => {
    if (!isTicking) return
    const timer = setInterval(() => tick((ticks) => ticks + 1), TICK)
    return () => clearInterval(timer)
  }, [isTicking])
  return session.now()
}
