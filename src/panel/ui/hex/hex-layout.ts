// Where a byte stands in a line of a hex dump, in characters: `offset  pairs  ascii`.

const OFFSET = 10 // eight digits and two blanks

const half = (width: number) => width >> 1

/** The first character of a byte's pair. */
export const pairAt = (index: number, width: number): number =>
  OFFSET + index * 3 + (index >= half(width) ? 1 : 0)

export const asciiAt = (index: number, width: number): number => OFFSET + width * 3 + 2 + index

/** The byte of a line that a pointer means, `character` from the left; beside them, the nearest. */
export function byteAt(character: number, width: number): number {
  const within = (index: number) => Math.max(0, Math.min(width - 1, Math.floor(index)))
  if (character >= asciiAt(0, width) - 1) return within(character - asciiAt(0, width))
  const at = character - OFFSET
  return within((at >= half(width) * 3 ? at - 1 : at) / 3)
}

export interface Mark {
  readonly left: number
  readonly width: number
}

/** What of a line is selected, from byte `first` of it up to and with `last`: over the pairs, over the ASCII. */
export function marksOf(first: number, last: number, width: number): readonly Mark[] {
  const left = pairAt(first, width)
  return [
    { left, width: pairAt(last, width) + 2 - left },
    { left: asciiAt(first, width), width: last - first + 1 },
  ]
}
