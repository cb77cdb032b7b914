// What differs between two texts: by words, or by lines where too many words do.
import { diffLines, diffWordsWithSpace } from 'diff'
import { DIFF_EDITS, DIFF_PARTS } from '../../../wire/details-limits'

export interface TextPart {
  readonly text: string
  readonly kind: 'same' | 'added' | 'removed'
}

interface Part {
  readonly value: string
  readonly added: boolean
  readonly removed: boolean
}

const partOf = ({ value, added, removed }: Part): TextPart => ({
  text: value,
  kind: added ? 'added' : removed ? 'removed' : 'same',
})

const isSmall = (parts: readonly Part[] | undefined): parts is readonly Part[] =>
  parts !== undefined && parts.length <= DIFF_PARTS

/** null: too much differs, or it fell into too many pieces to be drawn. */
export function textDiff(before: string, after: string): TextPart[] | null {
  const options = { maxEditLength: DIFF_EDITS }
  const words = diffWordsWithSpace(before, after, options)
  const parts = isSmall(words) ? words : diffLines(before, after, options)
  return isSmall(parts) ? parts.map(partOf) : null
}
