// Why a verdict is what it is, in a sentence.
import type { Reason, ReasonKey } from '../../../bfcache/verdict'
import { format } from '../words/local-format'
import { type MessageKey, t } from '../words/translate'

const REASONS: Readonly<Record<ReasonKey, MessageKey>> = {
  closed: 'bfReasonClosed',
  'owner-gone': 'bfReasonOwnerGone',
  'closes-when-left': 'bfReasonClosesWhenLeft',
  'closing-is-enough': 'bfReasonClosingIsEnough',
  'closing-stays': 'bfReasonClosingStays',
  'opened-in-pagehide-ignored': 'bfReasonOpenedInPagehideIgnored',
  'service-worker': 'bfReasonServiceWorker',
  'open-blocks': 'bfReasonOpenBlocks',
  'connecting-blocks': 'bfReasonConnectingBlocks',
  'closing-blocks': 'bfReasonClosingBlocks',
  'closes-too-late': 'bfReasonClosesTooLate',
  'opened-in-pagehide-blocks': 'bfReasonOpenedInPagehideBlocks',
  'stream-blocks': 'bfReasonStreamBlocks',
  'frame-blocks': 'bfReasonFrameBlocks',
  'worker-blocks': 'bfReasonWorkerBlocks',
  'shared-worker-push-blocks': 'bfReasonSharedWorkerPushBlocks',
  'no-store-with-socket': 'bfReasonNoStoreWithSocket',
  'open-cut': 'bfReasonOpenCut',
  'queued-cut': 'bfReasonQueuedCut',
  'connecting-cut': 'bfReasonConnectingCut',
  'opened-in-pagehide-cut': 'bfReasonOpenedInPagehideCut',
  'frame-cut': 'bfReasonFrameCut',
  'worker-cut': 'bfReasonWorkerCut',
  'shared-worker-cut': 'bfReasonSharedWorkerCut',
  'stream-lives-on': 'bfReasonStreamLivesOn',
  'shared-worker-lives-on': 'bfReasonSharedWorkerLivesOn',
  'listener-may-close': 'bfReasonListenerMayClose',
  'connecting-closed-when-left': 'bfReasonConnectingClosedWhenLeft',
  'shared-worker-pushes': 'bfReasonSharedWorkerPushes',
  'worker-end-untold': 'bfReasonWorkerEndUntold',
  'shared-worker-may-push': 'bfReasonSharedWorkerMayPush',
  'stream-unsupported': 'bfReasonStreamUnsupported',
}

const FRAMES: Readonly<Record<string, MessageKey>> = {
  'same-origin': 'bfFrameSameOrigin',
  'cross-origin': 'bfFrameCrossOrigin',
}

/** A reason has one parameter at most: an event, bytes, or the origin of a frame. */
function parameterOf({ parameters: { event, bytes, frame } }: Reason): string | null {
  if (typeof bytes === 'number') return format.exactSize(bytes)
  if (event !== undefined) return String(event)
  const origin = FRAMES[String(frame)]
  return origin === undefined ? null : t(origin)
}

export function reasonWords(reason: Reason): string {
  const parameter = parameterOf(reason)
  return parameter === null ? t(REASONS[reason.key]) : t(REASONS[reason.key], parameter)
}
