// One state of the machine: lit while the socket is in it, and told how the socket got there.
import type { SocketRecord } from '../../store/sockets'
import { Term } from '../glossary/Term'
import { StateMark } from '../layout/StateMark'
import { format } from '../words/local-format'
import type { ReadyStateName } from '../words/ready-state-names'
import { t } from '../words/translate'
import type { Past } from './moments'
import { type Reached, reachedAt } from './reached'
import { causeOf } from './turn-cause'
import { WireLines } from './WireLines'
import { wireAt } from './wire'
import './StateEntry.css'

interface Props {
  readonly state: ReadyStateName
  readonly socket: SocketRecord
  readonly past: Past
  readonly at: number
}

const WORDS = {
  past: 'lcReachedPast',
  now: 'lcReachedNow',
  later: 'lcReachedLater',
  never: 'lcReachedNever',
} as const satisfies Record<Reached, string>

export function StateEntry({ state, socket, past, at }: Props) {
  const { reached, turn } = reachedAt(state, past, at)
  const cause = turn && causeOf(socket, past, turn)
  return (
    <li
      class="state-entry"
      data-testid="state-entry"
      data-state={state}
      data-reached={reached}
      aria-current={reached === 'now' ? 'step' : undefined}
    >
      <div class="state-box">
        <StateMark state={state} />
        <Term id={state}>{state}</Term>
        <span class="out-of-sight">{t(WORDS[reached])}</span>
      </div>
      {turn && cause && (
        <div class="state-cause" data-hidden={reached === 'later'}>
          <p>
            <span class="dim">{t(cause.what)}</span> <span class="mono">{cause.words}</span>
          </p>
          <p class="dim">
            <span class="number">{format.clock(turn.time)}</span>{' '}
            {turn.lasted !== null && (
              <span class="number">{t('lcLasted', format.duration(turn.lasted))}</span>
            )}
          </p>
          <WireLines lines={wireAt(socket, past, turn.at)} isShort={true} />
        </div>
      )}
    </li>
  )
}
