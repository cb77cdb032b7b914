// One task: ticked when the panel has seen it done, with what shows it; hints come one at a time.
import type { Task } from '../../../lessons/lesson'
import type { Proof } from '../../../lessons/lesson-run'
import type { TaskTexts } from '../../../lessons/texts'
import { Icon } from '../layout/Icon'
import { t } from '../words/translate'
import { isChromium } from './is-chromium'
import { LessonHints } from './LessonHints'
import { LessonProof } from './LessonProof'
import { LessonWords } from './LessonWords'
import './LessonTask.css'

interface Props {
  readonly task: Task
  readonly words: TaskTexts | undefined
  readonly isDone: boolean
  /** null: it was done before DevTools was opened, or is not done. */
  readonly proof: Proof | null
}

export function LessonTask({ task, words, isDone, proof }: Props) {
  if (!words) return null
  const isOffered = task.only === undefined || isChromium
  return (
    <li class="lesson-task" data-testid="lesson-task" data-task={task.id} data-done={isDone}>
      <span class="lesson-mark" role="img" aria-label={t(isDone ? 'lsTaskDone' : 'lsTaskOpen')}>
        {isDone && <Icon name="done" />}
      </span>
      <div class="lesson-task-words">
        <p>
          <LessonWords words={words.do} />
        </p>
        {!isOffered && <p class="dim">{t('lsOnlyChromium')}</p>}
        {isDone ? proof && <LessonProof proof={proof} /> : <LessonHints hints={words.hints} />}
      </div>
    </li>
  )
}
