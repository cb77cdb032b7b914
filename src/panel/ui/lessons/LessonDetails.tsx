// The lesson of the inspected page, or another one that the reader has chosen: its tasks, and what has been done of them.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { LESSON_IDS, type LessonId } from '../../../lessons/lesson-address'
import { LESSON_REFRESH } from '../../../wire/lesson-limits'
import { useThrottled } from '../charts/use-throttled'
import { useNow } from '../layout/use-now'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { isChromium } from './is-chromium'
import { LessonChoice } from './LessonChoice'
import { LessonTask } from './LessonTask'
import { LessonTitle } from './LessonTitle'
import { TeacherNote } from './TeacherNote'
import './LessonDetails.css'

export function LessonDetails() {
  const { lessons, store } = usePanel().session
  const chosen = useSignal<LessonId>(lessons.current.peek() ?? LESSON_IDS[0])
  useThrottled(store.version, LESSON_REFRESH)
  useNow(true) // what is asked now and then
  const current = lessons.current.value
  useEffect(() => {
    if (current !== null) chosen.value = current
    void lessons.open()
  }, [current, lessons, chosen])
  const guide = lessons.guide.value
  const texts = guide?.texts.value
  if (!guide || !texts) return <p class="details-none dim">{t('lsLoading')}</p>
  guide.review()
  const id = chosen.value
  const text = texts[id]
  return (
    <div class="lesson" data-testid="lesson" data-lesson={id}>
      <LessonChoice
        guide={guide}
        texts={texts}
        id={id}
        onChoose={(other) => {
          chosen.value = other
        }}
      />
      <LessonTitle
        id={id}
        text={text}
        tally={guide.tally(id, isChromium)}
        isHere={id === current}
        restart={() => guide.restart(id)}
      />
      <ol class="lesson-tasks">
        {guide.tasksOf(id).map((task) => (
          <LessonTask
            key={`${id} ${task.id}`}
            task={task}
            words={text.tasks[task.id]}
            isDone={guide.isDone(id, task.id)}
            proof={guide.proofOf(id, task.id)}
          />
        ))}
      </ol>
      <TeacherNote key={id} note={text.note} />
    </div>
  )
}
