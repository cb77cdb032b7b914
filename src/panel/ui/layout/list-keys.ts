// Which entry of a list a key leads to.

export interface ListPlace {
  /** -1: none is chosen. */
  readonly index: number
  readonly count: number
  /** Entries in view. */
  readonly page: number
  /** Where an arrow key begins while none is chosen. */
  readonly start: number
}

function target(key: string, { index, count, page, start }: ListPlace): number | null {
  const isChosen = index >= 0
  switch (key) {
    case 'ArrowDown':
      return isChosen ? index + 1 : start
    case 'ArrowUp':
      return isChosen ? index - 1 : start
    case 'PageDown':
      return isChosen ? index + page : start
    case 'PageUp':
      return isChosen ? index - page : start
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** null: the key does not move in a list, or the list is empty. */
export function indexFor(key: string, place: ListPlace): number | null {
  const index = target(key, place)
  if (index === null || place.count === 0) return null
  return Math.max(0, Math.min(place.count - 1, index))
}

/** Of a key event that is meant for a list: no modifier changes its meaning. */
export const isPlain = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey
