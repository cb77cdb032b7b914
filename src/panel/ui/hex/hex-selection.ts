// Which bytes of a payload are selected, and how keys and pointers change that.

export interface HexSelection {
  /** Where it began: it stays while it is extended. */
  readonly anchor: number
  /** Where it ends, on either side. */
  readonly focus: number
}

export const rangeOf = ({ anchor, focus }: HexSelection) => ({
  first: Math.min(anchor, focus),
  last: Math.max(anchor, focus),
  length: Math.abs(anchor - focus) + 1,
})

export interface HexPlace {
  /** Bytes in all. */
  readonly length: number
  /** Bytes of a line. */
  readonly width: number
  /** Lines of a page. */
  readonly page: number
}

export interface HexKey {
  readonly key: string
  readonly shiftKey: boolean
  /** Ctrl, or ⌘. */
  readonly command: boolean
}

function target({ key, command }: HexKey, focus: number, place: HexPlace): number | null {
  const { length, width, page } = place
  const lineStart = focus - (focus % width)
  switch (key) {
    case 'ArrowRight':
      return focus + 1
    case 'ArrowLeft':
      return focus - 1
    case 'ArrowDown':
      return focus + width < length ? focus + width : focus
    case 'ArrowUp':
      return focus >= width ? focus - width : focus
    case 'PageDown':
      return focus + page * width
    case 'PageUp':
      return focus - page * width
    case 'Home':
      return command ? 0 : lineStart
    case 'End':
      return command ? length - 1 : lineStart + width - 1
    default:
      return null
  }
}

/** null: the key does not select. */
export function selectedBy(key: HexKey, now: HexSelection, place: HexPlace): HexSelection | null {
  if (place.length === 0) return null
  if (key.command && key.key.toLowerCase() === 'a') return { anchor: 0, focus: place.length - 1 }
  const to = target(key, now.focus, place)
  if (to === null) return null
  const focus = Math.max(0, Math.min(place.length - 1, to))
  return { anchor: key.shiftKey ? now.anchor : focus, focus }
}

/** Of one line: the first and last selected byte of it; null: none. */
export function selectedOfLine(
  selection: HexSelection,
  line: number,
  width: number,
): { readonly first: number; readonly last: number } | null {
  const { first, last } = rangeOf(selection)
  const start = line * width
  if (last < start || first >= start + width) return null
  return { first: Math.max(0, first - start), last: Math.min(width - 1, last - start) }
}
