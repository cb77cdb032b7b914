// What a lesson is: tasks that the panel can see being done. Its words are elsewhere, one file a language.
import type { LessonId } from './lesson-address'
import type { Standing } from './seen'
import type { Watch } from './watch'

interface AnyTask {
  /** Unique in its lesson. */
  readonly id: string
  /** Where it can be done at all; everywhere without it. */
  readonly only?: 'chromium'
}

/** Fed with every row of the lesson's pages until it is done. */
export interface WatchedTask extends AnyTask {
  readonly watch: () => Watch
}

/** Asked now and then: what no single row shows. Answers with the sockets that prove it; null: not done. */
export interface AskedTask extends AnyTask {
  readonly holds: (standing: Standing) => readonly number[] | null
}

export type Task = WatchedTask | AskedTask

export interface Lesson {
  readonly id: LessonId
  readonly tasks: readonly Task[]
}
