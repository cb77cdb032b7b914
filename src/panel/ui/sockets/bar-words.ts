// What a bar of the list shows, in words: for its tooltip, and for who cannot see it.
import { closedAt } from '../../store/socket-times'
import type { SocketRecord } from '../../store/sockets'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import type { BackOff } from './bar-paths'
import { failedAt, lifeSpans } from './life-spans'

/** `CONNECTING 12 ms, OPEN 4.1 s, CLOSED 1006, failed, 3 sent, 2 received`. */
export function barWords(socket: SocketRecord, now: number): string {
  const { counts, close } = socket
  const spans = lifeSpans(socket, now).map(
    ({ state, from, to }) => `${state}\u00a0${format.duration(to - from)}`,
  )
  if (closedAt(socket) !== null) spans.push(close ? `CLOSED\u00a0${close.code}` : 'CLOSED')
  if (failedAt(socket) !== null) spans.push(t('listFailed'))
  const sent = format.count(counts['message-sent'].nth)
  const received = format.count(counts['message-received'].nth)
  return [...spans, t('listMessages', sent, received)].join(', ')
}

/** Back-offs that are told one by one. */
const TOLD = 6

export function chainWords(backOffs: readonly BackOff[]): string {
  const waits = backOffs.slice(-TOLD).map(({ from, to }) => format.duration(to - from))
  if (backOffs.length > TOLD) waits.unshift('…')
  return t('listBackOffs', waits.join(', '))
}
