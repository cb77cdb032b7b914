// Where in the page's code a call came from, as the browser words it.
import { type MessageKey, t } from '../words/translate'
import './Stack.css'

interface Props {
  readonly stack: string
  readonly title?: MessageKey
  /** Unfolded from the start. */
  readonly isOpen?: boolean
}

export function Stack({ stack, title = 'callStack', isOpen = false }: Props) {
  const lines = stack.split('\n').map((line) => line.trim())
  if (stack === '') return null
  return (
    <details class="stack" open={isOpen}>
      <summary>
        {t(title)} <span class="stack-first mono">{lines.find(Boolean)}</span>
      </summary>
      <pre data-testid="stack">{lines.filter(Boolean).join('\n')}</pre>
    </details>
  )
}
