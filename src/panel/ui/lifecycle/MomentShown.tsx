// The moment that is shown: readyState and bufferedAmount as they were, what happened, what must have passed.
import type { SocketRecord } from '../../store/sockets'
import { Property } from '../details/Property'
import { StoryTime } from '../details/StoryTime'
import { stepWords } from '../details/story-words'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { type BufferedAt, bufferedAt } from './buffered-at'
import { STATES } from './edges'
import { type Past, passesClosingUnseen } from './moments'
import { WireLines } from './WireLines'
import { wireAt } from './wire'
import './MomentShown.css'

interface Props {
  readonly socket: SocketRecord
  readonly past: Past
  readonly at: number
}

function amountWords(amount: BufferedAt): string {
  if (typeof amount === 'number') return format.exactSize(amount)
  return t(amount === 'none' ? 'lcBufferedNone' : 'lcBufferedUnread')
}

export function MomentShown({ socket, past, at }: Props) {
  const moment = past.moments[at]
  if (!moment) return null
  const { step, state, since } = moment
  return (
    <section class="moment-shown" data-testid="moment" data-step={step.id} data-tone={step.tone}>
      <p class="moment-sentence" role="status">
        {stepWords(step)}
      </p>
      {passesClosingUnseen(socket, past, at) && <p class="dim">{t('lcClosingUnseen')}</p>}
      <dl class="properties">
        <Property name="readyState" term="readyState">
          <span data-testid="moment-state">
            {STATES.indexOf(state)} · {state}
          </span>
        </Property>
        <Property name="bufferedAmount" term="bufferedAmount">
          <span class="number" data-testid="moment-buffered">
            {amountWords(bufferedAt(socket, past, at))}
          </span>
        </Property>
        <Property name={t('lcTime')}>
          {step.time === null ? t('lcNow') : <StoryTime step={step} socket={socket} />}
          {since !== null && <span class="dim number"> {format.delta(since)}</span>}
        </Property>
        {wireAt(socket, past, at).length > 0 && (
          <Property name={t('closeOnWire')} term="frame">
            <WireLines lines={wireAt(socket, past, at)} />
          </Property>
        )}
      </dl>
    </section>
  )
}
