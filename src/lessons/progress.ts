// What has been done of each lesson, as it is kept in the profile: checked field by field.
import type { Lesson } from './lesson'
import { LESSON_IDS, type LessonId } from './lesson-address'
import { LESSONS } from './lessons'

/** Tasks that are done, by lesson. */
export type Progress = Readonly<Partial<Record<LessonId, readonly string[]>>>

/** What is not known here is left out: it is of another version, or broken. */
export function progressFrom(stored: unknown): Progress {
  if (typeof stored !== 'object' || stored === null) return {}
  const fields = stored as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    LESSON_IDS.flatMap((id) => {
      const done = fields[id]
      if (!Array.isArray(done)) return []
      const known = LESSONS[id].tasks.map((task) => task.id).filter((task) => done.includes(task))
      return known.length > 0 ? [[id, known]] : []
    }),
  )
}

/** null: they are done already. */
export function withDone(
  progress: Progress,
  id: LessonId,
  tasks: readonly string[],
): Progress | null {
  const before = progress[id] ?? []
  const more = tasks.filter((task) => !before.includes(task))
  return more.length === 0 ? null : { ...progress, [id]: [...before, ...more] }
}

/** How many tasks there are for this browser, and how many of them are done. */
export function tallyOf({ tasks }: Lesson, done: readonly string[], isChromium: boolean) {
  const offered = tasks.filter(({ only }) => only === undefined || isChromium)
  return { done: offered.filter(({ id }) => done.includes(id)).length, of: offered.length }
}
