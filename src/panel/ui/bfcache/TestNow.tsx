// Leaves the page and comes back, after a warning: then it is seen what really happens.
import { useRef, useState } from 'preact/hooks'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { TestWarning } from './TestWarning'
import { isUnderWay, testWords } from './test-words'
import './TestNow.css'

/** Of a file there is no page to leave. */
export function TestNow() {
  const { bfcache, file } = usePanel().session
  const state = bfcache.test.value
  const isRunning = isUnderWay(state)
  const [isAsking, ask] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const answer = (isConfirmed: boolean) => {
    ask(false)
    button.current?.focus() // the one that was pressed is gone
    if (isConfirmed) bfcache.startTest()
  }
  if (file !== null) return null
  return (
    <section class="socket-section test-now">
      <button
        ref={button}
        type="button"
        class="test-button"
        data-testid="bfcache-test"
        title={t('bfTestHint')}
        aria-expanded={isAsking}
        aria-disabled={isRunning}
        onClick={() => !isRunning && ask(!isAsking)}
      >
        {t('bfTest')}
      </button>
      <span
        role="status"
        class="test-state"
        data-testid="bfcache-test-state"
        data-step={state.step}
        data-why={state.step === 'failed' ? state.why : undefined}
      >
        {testWords(state)}
      </span>
      {isAsking && !isRunning && <TestWarning answer={answer} />}
    </section>
  )
}
