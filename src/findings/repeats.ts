// Texts that are said again while what was said before still holds; the newest few are remembered.

/** Texts that are remembered. */
const KEPT = 500

export interface Repeat {
  readonly text: string
  readonly rows: readonly number[]
}

export class Repeats {
  private readonly standing = new Map<string, number[]>()
  /** Those that were said more than once, in the order of their second time. */
  readonly found: Repeat[] = []

  constructor(private readonly most: number) {}

  note(text: string, row: number): void {
    const rows = this.standing.get(text)
    if (rows === undefined) {
      this.standing.set(text, [row])
      const [oldest] = this.standing.keys()
      if (this.standing.size > KEPT && oldest !== undefined) this.standing.delete(oldest)
      return
    }
    if (rows.length >= this.most) return
    rows.push(row)
    if (rows.length === 2 && this.found.length < this.most) this.found.push({ text, rows })
  }

  /** It was taken back: to say it again is no repetition. */
  forget(text: string): void {
    this.standing.delete(text)
  }
}
