// The buttons that step through the past of a socket, which step is shown, and large type.
import { IconButton } from '../layout/IconButton'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { toggleLargeType } from './large-type'
import './StepBar.css'

interface Props {
  readonly at: number
  readonly count: number
  goTo(index: number): void
}

export function StepBar({ at, count, goTo }: Props) {
  const panel = usePanel()
  const isLarge = panel.session.settings.values.value.largeType
  const [isFirst, isLast] = [at <= 0, at >= count - 1]
  // what is disabled would lose the keyboard: it only does nothing
  return (
    <header class="step-bar">
      <IconButton
        icon="first"
        testid="step-first"
        label={t('lcFirst')}
        aria-disabled={isFirst}
        onClick={() => goTo(0)}
      />
      <IconButton
        icon="previous"
        testid="step-previous"
        label={t('lcPrevious')}
        aria-disabled={isFirst}
        onClick={() => goTo(Math.max(0, at - 1))}
      />
      <span class="number" data-testid="step-place">
        {t('lcStepOf', format.count(at + 1), format.count(count))}
      </span>
      <IconButton
        icon="next"
        testid="step-next"
        label={t('lcNext')}
        aria-disabled={isLast}
        onClick={() => goTo(Math.min(count - 1, at + 1))}
      />
      <IconButton
        icon="last"
        testid="step-last"
        label={t('lcLast')}
        aria-disabled={isLast}
        onClick={() => goTo(count - 1)}
      />
      <IconButton
        icon="largeType"
        testid="large-type"
        class="tool step-large"
        label={t('lcLarge')}
        hint={t('lcLargeHint')}
        aria-pressed={isLarge}
        onClick={() => toggleLargeType(panel)}
      />
    </header>
  )
}
