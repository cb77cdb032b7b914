// What a row says beside its preview: that it is the page's own, that its send waited, that it is not whole.

import { WAIT_LEAST } from '../../../wire/limits'
import type { Payload } from '../../../wire/payload'
import { payloadOf } from '../../../wire/read-fact'
import type { StreamWrite } from '../../store/pending-writes'
import type { Row } from '../../store/rows'
import type { QueuedSend } from '../../store/send-queue'
import { actWord } from '../act/act-words'
import { explanationOf } from '../details/explanations'
import { fateWords, isClosed } from '../details/fate-words'
import { keptBytes } from '../details/missing-bytes'
import { format } from '../words/local-format'
import { t } from '../words/translate'

export interface RowMark {
  readonly kind: 'waited' | 'failed' | 'cut' | 'dispatched' | 'ours'
  readonly sign: string
  readonly words: string
  /** In full. */
  readonly title: string
}

type Short = Pick<RowMark, 'kind' | 'words'>

function queuedMark(row: Row, send: QueuedSend): Short | null {
  const wait = row.socket?.buffered.waitOf(send, isClosed(row.socket)) ?? null
  if (wait === null) return null
  if (wait.state === 'stranded') return { kind: 'failed', words: t('markStranded') }
  if (wait.atLeast < WAIT_LEAST) return null
  const isLeft = wait.state === 'left'
  const range = isLeft ? format.range(wait.atLeast, wait.atMost) : ''
  return { kind: 'waited', words: isLeft ? t('markWaited', range) : t('markQueued') }
}

function writeMark({ waited, failed }: StreamWrite): Short | null {
  if (failed) return { kind: 'failed', words: t('markWriteFailed') }
  if (waited === null || waited < WAIT_LEAST) return null
  return { kind: 'waited', words: t('markWaited', format.duration(waited)) }
}

function fateMark(row: Row): RowMark | null {
  const { fate } = row
  const mark = fate && (fate.kind === 'write' ? writeMark(fate) : queuedMark(row, fate))
  if (!mark) return null
  return { ...mark, sign: mark.kind === 'failed' ? '⊘' : '◷', title: fateWords(row) ?? mark.words }
}

function cutMark(payload: Payload | null): RowMark | null {
  if (payload === null || payload.rest !== 'omitted' || payload.content === null) return null
  const kept = keptBytes(payload)
  return {
    kind: 'cut',
    sign: '✂',
    words: t('markCut', format.size(kept), format.size(payload.size)),
    title: t('markCut', format.exactSize(kept), format.exactSize(payload.size)),
  }
}

function dispatchedMark({ fact }: Row): RowMark | null {
  if (fact.kind !== 'event-dispatched' || fact.byPanel) return null
  const words = t('markDispatched')
  return { kind: 'dispatched', sign: '◇', words, title: t('explainDispatched') }
}

function actMark(row: Row): RowMark | null {
  const key = actWord(row.fact)
  if (key === null) return null
  const words = t(key)
  return { kind: 'ours', sign: '⚙', words, title: explanationOf(row) ?? words }
}

export const marksOf = (row: Row): readonly RowMark[] =>
  [actMark(row), dispatchedMark(row), fateMark(row), cutMark(payloadOf(row.fact))].filter(
    (mark) => mark !== null,
  )
