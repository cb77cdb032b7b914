// What became of a message that was sent, in a sentence: how long it was queued, or its promise waited.
import { CLOSED } from '../../../wire/facts'
import { WAIT_LEAST } from '../../../wire/limits'
import type { SendWait } from '../../store/buffered-sends'
import type { StreamWrite } from '../../store/pending-writes'
import type { Row } from '../../store/rows'
import type { SocketRecord } from '../../store/sockets'
import { format } from '../words/local-format'
import { t } from '../words/translate'

export const isClosed = ({ close, readyState }: SocketRecord): boolean =>
  close !== null || readyState === CLOSED

function queueWords(wait: SendWait): string {
  const atLeast = format.duration(wait.atLeast)
  switch (wait.state) {
    case 'left':
      return wait.atLeast < WAIT_LEAST
        ? t('sendLeftSoon', format.duration(wait.atMost))
        : t('sendWaited', atLeast, format.duration(wait.atMost))
    case 'queued':
      return wait.atLeast > 0 ? t('sendQueued', atLeast) : t('sendQueuedUnread')
    case 'stranded':
      return t('sendStranded')
  }
}

function writeWords({ waited, failed }: StreamWrite): string {
  if (waited === null) return t('writePending')
  return t(failed ? 'writeFailed' : 'writeWaited', format.duration(waited))
}

/** null: nothing is known of it, or it is no message that was sent. */
export function fateWords({ fate, socket }: Row): string | null {
  if (fate === null || socket === null) return null
  if (fate.kind === 'write') return writeWords(fate)
  const wait = socket.buffered.waitOf(fate, isClosed(socket))
  return wait && queueWords(wait)
}
