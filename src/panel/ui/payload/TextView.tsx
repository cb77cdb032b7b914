// Text as it is: wrapped, whole, selectable.
import { useState } from 'preact/hooks'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import './TextView.css'

/** Characters that a browser lays out without a stutter; more only at a click. */
const AT_ONCE = 1024 * 1024

export function TextView({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false)
  const rest = isWhole ? 0 : text.length - AT_ONCE
  return (
    <section class="text-view" aria-label={t('viewText')}>
      <pre data-testid="payload-text">{rest > 0 ? text.slice(0, AT_ONCE) : text}</pre>
      {rest > 0 && (
        <button type="button" onClick={() => setWhole(true)}>
          {t('showRestOfText', format.count(rest))}
        </button>
      )}
    </section>
  )
}
