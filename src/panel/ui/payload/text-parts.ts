// Which part of a long text is laid out: its start, or from where a match is; more at a click each.

/** Characters that a browser lays out without a stutter. */
export const TEXT_PART = 512 * 1024

/** Parts of a text, counted from 0. */
export interface ShownParts {
  readonly first: number
  /** One past the last. */
  readonly end: number
}

export const START: ShownParts = { first: 0, end: 1 }

/** As they are, where they contain that place; else the part that does. */
export function partsWith(shown: ShownParts, place: number): ShownParts {
  const part = Math.floor(place / TEXT_PART)
  return part >= shown.first && part < shown.end ? shown : { first: part, end: part + 1 }
}

export interface TextCut {
  readonly from: number
  readonly to: number
}

export const cutOf = ({ first, end }: ShownParts, length: number): TextCut => ({
  from: Math.min(length, first * TEXT_PART),
  to: Math.min(length, end * TEXT_PART),
})
