// Leads through lessons: tells the tasks what the store has, keeps what is done, has the words.
import { type Signal, signal } from '@preact/signals'
import type { Task } from '../../lessons/lesson'
import { type LessonId, lessonAt } from '../../lessons/lesson-address'
import { LessonRun, type Proof } from '../../lessons/lesson-run'
import { LESSONS } from '../../lessons/lessons'
import { type Progress, progressFrom, tallyOf, withDone } from '../../lessons/progress'
import type { SeenReturn } from '../../lessons/seen'
import type { LessonTexts } from '../../lessons/texts'
import { LESSON_LOOK_BACK, LESSON_SOCKETS } from '../../wire/lesson-limits'
import type { Visit } from '../bfcache/bfcache-view'
import type { Row } from '../store/row'
import type { Store } from '../store/store'
import { returnSeen } from './seen-return'

export interface LessonHost {
  readonly store: Store
  /** Newest first. */
  visits(): readonly Visit[]
  /** In the language of the panel. */
  texts(): Promise<LessonTexts>
  read(): Promise<unknown>
  write(progress: Progress): Promise<unknown>
  /** ms since the epoch. */
  now(): number
}

export class LessonGuide {
  readonly progress: Signal<Progress> = signal({})
  /** null: still to come. */
  readonly texts: Signal<LessonTexts | null> = signal(null)
  /** Since DevTools was opened. */
  private readonly runs = new Map<LessonId, LessonRun>()
  /** ms since the epoch: what was before a lesson began anew does not count. */
  private readonly since = new Map<LessonId, number>()
  private running: LessonRun | null = null

  constructor(private readonly host: LessonHost) {}

  /** A storage that fails has kept nothing. */
  async restore(): Promise<void> {
    this.texts.value = await this.host.texts()
    this.progress.value = progressFrom(await this.host.read().catch(() => null))
  }

  /** Goes on with a lesson where it was; a new one looks back at what its pages have done. */
  begin(id: LessonId): void {
    const known = this.runs.get(id)
    this.running = known ?? new LessonRun(LESSONS[id])
    this.runs.set(id, this.running)
    if (known) return
    this.note(this.host.store.rows.all.slice(-LESSON_LOOK_BACK))
  }

  /** The tab shows something else: what goes on there costs nothing here. */
  rest(): void {
    this.running = null
  }

  note(rows: readonly Row[]): void {
    const run = this.running
    if (!run?.isWatching) return
    let isNew = false
    for (const row of rows) {
      if (lessonAt(row.document.url) !== run.lesson.id) continue
      const { id, fact, text, socket } = row
      const backOff = socket && (this.host.store.attemptOf(socket)?.backOff ?? null)
      if (run.note({ row: id, fact, text, socket, backOff })) isNew = true
    }
    if (isNew) this.keep(run)
  }

  /** What is not told by rows: asked when the lesson is looked at. */
  review(): void {
    const run = this.running
    if (!run) return
    const isOwn = (url: string) => lessonAt(url) === run.lesson.id
    const since = this.since.get(run.lesson.id) ?? 0
    const newest = this.host.store.sockets.slice(-LESSON_SOCKETS)
    const sockets = newest.filter((one) => isOwn(one.document.url) && one.firstSeenAt >= since)
    const visits = this.host.visits().filter(({ url, leftAt }) => isOwn(url) && leftAt >= since)
    const returns = visits.flatMap((visit): SeenReturn[] => {
      const seen = returnSeen(visit)
      return seen ? [seen] : []
    })
    if (run.review({ sockets, returns })) this.keep(run)
  }

  tasksOf(id: LessonId): readonly Task[] {
    return LESSONS[id].tasks
  }

  isDone(id: LessonId, task: string): boolean {
    return this.progress.value[id]?.includes(task) ?? false
  }

  tally(id: LessonId, isChromium: boolean): { readonly done: number; readonly of: number } {
    return tallyOf(LESSONS[id], this.progress.value[id] ?? [], isChromium)
  }

  /** null: it was done before DevTools was opened, or is not done. */
  proofOf(id: LessonId, task: string): Proof | null {
    return this.runs.get(id)?.proofs.get(task) ?? null
  }

  /** The lesson begins anew: only what happens from now on counts. */
  restart(id: LessonId): void {
    const fresh = new LessonRun(LESSONS[id])
    this.runs.set(id, fresh)
    this.since.set(id, this.host.now())
    if (this.running?.lesson.id === id) this.running = fresh
    this.progress.value = { ...this.progress.peek(), [id]: [] }
    this.store()
  }

  private keep({ lesson, proofs }: LessonRun): void {
    const progress = withDone(this.progress.peek(), lesson.id, [...proofs.keys()])
    if (progress !== null) this.progress.value = progress
    if (progress !== null) this.store()
  }

  private store(): void {
    this.host.write(this.progress.peek()).catch(() => {}) // in force, though not remembered
  }
}
