// What is said of long messages that find or the filter looks through, or could not.
import type { WholeScan } from '../../store/query/whole-scan'
import { plural } from '../words/translate'

export interface LongWords {
  readonly words: string
  /** More of them can be fetched. */
  readonly hasMore: boolean
}

/** null: there is nothing to say. */
export function longWords(whole: Pick<WholeScan, 'waiting' | 'left'> | null): LongWords | null {
  if (whole === null) return null
  const { waiting, left } = whole
  if (waiting > 0)
    return { words: plural(waiting, 'longSearchingOne', 'longSearchingOther'), hasMore: false }
  const words = [
    left.rest > 0 && plural(left.rest, 'longLeftOne', 'longLeftOther'),
    left.unread > 0 && plural(left.unread, 'longUnreadOne', 'longUnreadOther'),
  ].filter(Boolean)
  return words.length > 0 ? { words: words.join(' · '), hasMore: left.rest > 0 } : null
}
