// The hints of a task that were asked for, and a way to ask for the next.
import { useState } from 'preact/hooks'
import { TextLink } from '../layout/TextLink'
import { t } from '../words/translate'
import { LessonWords } from './LessonWords'
import './LessonHints.css'

export function LessonHints({ hints }: { hints: readonly string[] }) {
  const [shown, show] = useState(0)
  return (
    <>
      <ul class="lesson-hints" aria-live="polite">
        {hints.slice(0, shown).map((hint) => (
          <li key={hint} data-testid="lesson-hint">
            <LessonWords words={hint} />
          </li>
        ))}
      </ul>
      {shown < hints.length && (
        <TextLink testid="lesson-hint-next" onClick={() => show(shown + 1)}>
          {t('lsHint', String(shown + 1), String(hints.length))}
        </TextLink>
      )}
    </>
  )
}
