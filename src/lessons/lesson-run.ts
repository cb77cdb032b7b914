// One lesson under way: its tasks are told what happens until they are done.
import type { Lesson } from './lesson'
import type { Seen, Standing } from './seen'
import type { Watch } from './watch'

/** What shows that a task was done. */
export interface Proof {
  readonly rows: readonly number[]
  readonly sockets: readonly number[]
}

export class LessonRun {
  readonly proofs = new Map<string, Proof>()
  private readonly watches: Map<string, Watch>

  constructor(readonly lesson: Lesson) {
    this.watches = new Map(
      lesson.tasks.flatMap((task) => ('watch' in task ? [[task.id, task.watch()]] : [])),
    )
  }

  /** Whether rows are of any use to it. */
  get isWatching(): boolean {
    return this.watches.size > 0
  }

  /** True: something is done that was not. */
  note(seen: Seen): boolean {
    let isNew = false
    for (const [id, watch] of this.watches) {
      const rows = watch(seen)
      if (rows === null) continue
      this.watches.delete(id)
      this.proofs.set(id, { rows: [...rows], sockets: [] })
      isNew = true
    }
    return isNew
  }

  /** The same for what no single row shows. */
  review(standing: Standing): boolean {
    const before = this.proofs.size
    for (const task of this.lesson.tasks) {
      if (!('holds' in task) || this.proofs.has(task.id)) continue
      const sockets = task.holds(standing)
      if (sockets !== null) this.proofs.set(task.id, { rows: [], sockets: [...sockets] })
    }
    return this.proofs.size > before
  }
}
