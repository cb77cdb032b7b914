// What the test may cost, and the choice to do it or not.
import { t } from '../words/translate'
import './TestWarning.css'

export const TestWarning = ({ answer }: { answer: (isConfirmed: boolean) => void }) => (
  <div class="test-warning" role="alert">
    <p>{t('bfTestWarning')}</p>
    <button
      type="button"
      class="test-button"
      data-testid="bfcache-test-confirm"
      onClick={() => answer(true)}
    >
      {t('bfTestConfirm')}
    </button>{' '}
    <button
      type="button"
      class="test-button"
      data-testid="bfcache-test-cancel"
      onClick={() => answer(false)}
    >
      {t('bfTestCancel')}
    </button>
  </div>
)
