// Where in the page's code a call came from, frame by frame.
import { opensSources } from '../../../platform/open-source'
import { CopyButton } from '../payload/CopyButton'
import { type MessageKey, t } from '../words/translate'
import { StackFrameLine } from './StackFrameLine'
import { stackFrames } from './stack-frames'
import './Stack.css'

interface Props {
  readonly stack: string
  readonly title?: MessageKey
  /** Unfolded from the start. */
  readonly isOpen?: boolean
}

export function Stack({ stack, title = 'callStack', isOpen = false }: Props) {
  const frames = stackFrames(stack)
  if (stack === '') return null
  return (
    <details class="stack" open={isOpen}>
      <summary>
        {t(title)} <span class="stack-first mono">{frames[0]?.text}</span>
      </summary>
      <div class="stack-body">
        <ol class="stack-frames mono" data-testid="stack">
          {frames.map((frame, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stack never changes, and frames repeat
            <StackFrameLine key={index} frame={frame} />
          ))}
        </ol>
        <CopyButton text={() => frames.map(({ text }) => text).join('\n')} word="copyStack" />
      </div>
      {!opensSources && <p class="stack-note dim">{t('openSourceMissing')}</p>}
    </details>
  )
}
