// Questions that wait for their answer, by the key that both say.
import type { Unit } from './decoder'

/** Questions that are remembered; of more, the oldest are given up. */
const OPEN_QUESTIONS = 1_000

const nameOf = (sent: boolean, key: string) => `${sent ? '>' : '<'}${key}`

export class Pairs {
  private constructor(private readonly open: Map<string, number>) {}

  static none(): Pairs {
    return new Pairs(new Map())
  }

  copy(): Pairs {
    return new Pairs(new Map(this.open))
  }

  /** The number of the message that this unit answers; null: it answers none that is known. */
  take({ asks, answers, more }: Unit, sent: boolean, number: number): number | null {
    let answered: number | null = null
    if (answers !== undefined) {
      const name = nameOf(!sent, answers)
      answered = this.open.get(name) ?? null
      if (more !== true) this.open.delete(name)
    }
    if (asks !== undefined) this.ask(nameOf(sent, asks), number)
    return answered
  }

  private ask(name: string, number: number): void {
    this.open.delete(name) // the newest question with a key is the one that is answered
    this.open.set(name, number)
    for (const oldest of this.open.keys()) {
      if (this.open.size <= OPEN_QUESTIONS) break
      this.open.delete(oldest)
    }
  }
}
