// All moments of a socket's past, in their order: each goes to its own.
import { StateMark } from '../layout/StateMark'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import type { Moment } from './moments'
import './MomentList.css'

interface Props {
  readonly moments: readonly Moment[]
  readonly at: number
  goTo(index: number): void
}

export const MomentList = ({ moments, at, goTo }: Props) => (
  <ol class="moment-list" aria-label={t('lcSteps')}>
    {moments.map(({ step, state }, index) => (
      <li key={step.id}>
        <button
          type="button"
          class="moment-entry"
          data-testid="moment-entry"
          data-step={step.id}
          data-tone={step.tone}
          aria-current={index === at ? 'step' : undefined}
          onClick={() => goTo(index)}
        >
          <StateMark state={state} />
          <span class="number dim">
            {step.time === null ? t('lcNow') : format.clock(step.time)}
          </span>
          <span class="mono moment-term">{step.term || t('lcSilence')}</span>
          <span class="out-of-sight">{state}</span>
        </button>
      </li>
    ))}
  </ol>
)
