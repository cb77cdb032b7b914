// How often a message is sent, and how fast; while it is, how much is left, and the way to stop.
import { REPEAT_EVERY, REPEAT_MOST } from '../../../wire/act-limits'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import type { ActState } from './act-state'
import { NumberField } from './NumberField'

export function RepeatSend({ state }: { state: ActState }) {
  const left = state.repeater.left.value
  if (left > 0 && state.times.value > 1)
    return (
      <span class="act-repeat" role="status">
        <span class="number">{t('actLeft', format.count(left))}</span>
        <button
          type="button"
          class="act-button"
          data-testid="act-stop"
          onClick={() => state.repeater.stop()}
        >
          {t('actStop')}
        </button>
      </span>
    )
  return (
    <span class="act-repeat">
      <NumberField
        label={t('actTimes')}
        testid="act-times"
        value={state.times}
        least={1}
        most={REPEAT_MOST}
      />
      {state.times.value > 1 && (
        <NumberField
          label={t('actEvery')}
          testid="act-every"
          value={state.every}
          least={REPEAT_EVERY}
          most={3_600_000}
        />
      )}
    </span>
  )
}
