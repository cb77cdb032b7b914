// What is to be said of a payload's formats.
import type { Remark } from '../../../decoders/formats/reading'
import type { MessageKey } from '../words/translate'

export const REMARK_WORDS: Readonly<Record<Remark, MessageKey>> = {
  cut: 'formatCut',
  'too-large': 'formatTooLarge',
  unsupported: 'formatUnsupported',
  unverified: 'formatUnverified',
  guessed: 'formatGuessed',
  'needs-schema': 'formatNeedsSchema',
  lost: 'formatLost',
}
