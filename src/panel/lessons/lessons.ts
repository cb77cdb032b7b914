// Knows which lesson the inspected page is of, and has its guide loaded when there is one.
import { type Signal, signal } from '@preact/signals'
import { type LessonId, lessonAt } from '../../lessons/lesson-address'
import type { Row } from '../store/row'
import type { LessonGuide, LessonHost } from './lesson-guide'

export interface LessonsHost extends LessonHost {
  load(): Promise<typeof import('./lesson-guide')>
}

export class Lessons {
  /** Of the page that the tab shows; null: it is no page of a lesson. */
  readonly current: Signal<LessonId | null> = signal(null)
  /** null: not asked for yet, or still to come. */
  readonly guide: Signal<LessonGuide | null> = signal(null)
  /** A page of another lesson than before has come: the view opens by itself, once. */
  readonly arrived: Signal<LessonId | null> = signal(null)
  private loading: Promise<void> | null = null

  constructor(private readonly host: LessonsHost) {}

  /** The tab shows a document of that address. */
  arrive(url: string): void {
    const id = lessonAt(url)
    this.current.value = id
    if (id === null) return this.guide.peek()?.rest()
    if (id !== this.arrived.peek()) this.arrived.value = id
    this.guide.peek()?.begin(id)
    void this.open()
  }

  /** Rows that were just added. */
  note(rows: readonly Row[]): void {
    this.guide.peek()?.note(rows)
  }

  /** Has the guide loaded; it catches up with what was before it. */
  open(): Promise<void> {
    this.loading ??= this.bringGuide()
    return this.loading
  }

  private async bringGuide(): Promise<void> {
    try {
      const { LessonGuide } = await this.host.load()
      const guide = new LessonGuide(this.host)
      await guide.restore()
      const id = this.current.peek()
      if (id !== null) guide.begin(id)
      this.guide.value = guide
    } catch {
      this.loading = null // tried again when it is asked for again
    }
  }
}
