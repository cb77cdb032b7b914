// Copies the payload, and says for a moment that it has.
import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../layout/Icon'
import { t } from '../words/translate'
import { copyText } from './copy-text'
import './CopyButton.css'

const SHOWN = 1_500 // ms

export function CopyButton({ text }: { text: () => string }) {
  const [result, setResult] = useState<boolean | null>(null)
  useEffect(() => {
    if (result === null) return
    const timer = setTimeout(() => setResult(null), SHOWN)
    return () => clearTimeout(timer)
  }, [result])
  return (
    <button
      type="button"
      class="tool copy-button"
      data-testid="payload-copy"
      aria-label={t('copyPayload')}
      title={t('copyPayload')}
      onClick={async () => setResult(await copyText(text()))}
    >
      <Icon name={result ? 'done' : 'copy'} />
      <span role="status">{result !== null && t(result ? 'copied' : 'copyFailed')}</span>
    </button>
  )
}
