// What can be done about a verdict: the titles of the samples.
import type { RemedyKey } from '../../../bfcache/remedies'
import type { MessageKey } from '../words/translate'

export const REMEDIES: Readonly<Record<RemedyKey, MessageKey>> = {
  'reconnect-on-close': 'bfRemedyReconnectOnClose',
  'resend-unacknowledged': 'bfRemedyResendUnacknowledged',
  'close-in-pagehide': 'bfRemedyCloseInPagehide',
  'close-before-navigation': 'bfRemedyCloseBeforeNavigation',
  'close-when-idle': 'bfRemedyCloseWhenIdle',
  'move-to-shared-worker': 'bfRemedyMoveToSharedWorker',
  'quiet-shared-worker': 'bfRemedyQuietSharedWorker',
  'close-worker-before-navigation': 'bfRemedyCloseWorkerBeforeNavigation',
  'remove-frames-before-navigation': 'bfRemedyRemoveFramesBeforeNavigation',
  'open-in-pageshow': 'bfRemedyOpenInPageshow',
  'drop-no-store': 'bfRemedyDropNoStore',
}
