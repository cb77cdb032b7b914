// One state of a socket: when it began, how long it lasted, what began it.

import { Term } from '../glossary/Term'
import { StateMark } from '../layout/StateMark'
import { FACT_SIGNS } from '../messages/fact-signs'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import type { Phase } from './lifecycle-phases'
import './PhaseLine.css'

interface Props {
  readonly phase: Phase
  readonly isLive: boolean
  readonly now: number
}

function durationOf({ phase: { state, begin, end }, isLive, now }: Props): string {
  if (state === 'CLOSED') return ''
  if (end !== null) return format.duration(end - begin)
  return isLive ? format.age(now - begin) : ''
}

export function PhaseLine(props: Props) {
  const { state, begin, cause } = props.phase
  return (
    <li class="phase" data-state={state}>
      <span class="phase-state">
        <StateMark state={state} />
        <Term id={state}>{state}</Term>
      </span>
      <span class="number dim">{format.clock(begin)}</span>
      <span class="number phase-duration">{durationOf(props)}</span>
      <span class="dim phase-cause">{t(FACT_SIGNS[cause].word)}</span>
    </li>
  )
}
