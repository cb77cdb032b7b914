// The how-manieth attempt at a connection a socket is, and how long the page waited before it.
import type { Attempt } from '../../store/reconnect-chains'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import './SocketAttempt.css'

export function SocketAttempt({ attempt: { nth, backOff, isSameUrl } }: { attempt: Attempt }) {
  if (backOff === null) return null
  const number = format.count(nth)
  const wait = format.duration(backOff)
  const words = isSameUrl ? t('listAttemptHint', number, wait) : t('listAttemptSame', number, wait)
  return (
    <span class="socket-attempt number dim" data-cell="attempt" title={words}>
      {t('listAttempt', number, wait)}
    </span>
  )
}
