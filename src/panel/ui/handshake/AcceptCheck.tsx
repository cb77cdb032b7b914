// Says whether the server's Sec-WebSocket-Accept is the right answer to the browser's key.
import { useEffect, useState } from 'preact/hooks'
import type { Header } from '../../../wire/handshakes'
import { headerOf } from '../../store/handshake'
import { t } from '../words/translate'
import { acceptFor } from './accept-key'
import './AcceptCheck.css'

interface Props {
  readonly request: readonly Header[] | null
  readonly response: readonly Header[] | null
}

export function AcceptCheck({ request, response }: Props) {
  const key = headerOf(request, 'sec-websocket-key')
  const accept = headerOf(response, 'sec-websocket-accept')
  const [right, setRight] = useState<{ readonly key: string; readonly accept: string } | null>(null)
  useEffect(() => {
    if (key !== null) void acceptFor(key).then((answer) => setRight({ key, accept: answer }))
  }, [key])
  if (accept === null) return null
  if (key === null) return <p class="dim">{t('acceptUnchecked')}</p>
  if (right?.key !== key) return null
  const isRight = right.accept === accept.trim()
  return (
    <p class="accept-check" data-testid="accept-check" data-right={isRight}>
      <span aria-hidden="true">{isRight ? '✓' : '✗'}</span>{' '}
      {isRight ? t('acceptRight') : t('acceptWrong', right.accept)}
    </p>
  )
}
