// The comments in the remedies' samples.
import type { CommentKey } from '../../../bfcache/sample-comments'
import type { MessageKey } from '../words/translate'

export const COMMENTS: Readonly<Record<CommentKey, MessageKey>> = {
  delay: 'bfSampleDelay',
  'no-ready-state': 'bfSampleNoReadyState',
  'by-id': 'bfSampleById',
  'server-answers': 'bfSampleServerAnswers',
  keep: 'bfSampleKeep',
  'closed-before': 'bfSampleClosedBefore',
  'goes-off': 'bfSampleGoesOff',
  'still-counts': 'bfSampleStillCounts',
  'must-not-hold': 'bfSampleMustNotHold',
  idle: 'bfSampleIdle',
  'on-demand': 'bfSampleOnDemand',
  'frames-go': 'bfSampleFramesGo',
  held: 'bfSampleHeld',
  'own-file': 'bfSampleOwnFile',
}
