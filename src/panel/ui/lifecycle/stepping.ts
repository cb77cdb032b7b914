// Which moment a key goes to, and which one is shown while new ones come.
import type { Moment } from './moments'

/** null: the key does nothing here. Beyond an end it stays there. */
export function steppedTo(key: string, at: number, count: number): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, at - 1)
    case 'ArrowRight':
      return Math.min(last, at + 1)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/** `chosen`: the id of a step; null, or one that is gone: the newest, also when newer ones come. */
export function shownAt(moments: readonly Moment[], chosen: string | null): number {
  const at = moments.findIndex(({ step }) => step.id === chosen)
  return at < 0 ? moments.length - 1 : at
}

/** Who is at the newest follows. */
export const chosenAt = (moments: readonly Moment[], at: number): string | null =>
  at >= moments.length - 1 ? null : (moments[at]?.step.id ?? null)
