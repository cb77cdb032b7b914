// The keys that each open object has had so far: which come again is told while it is read.

export class ObjectKeys {
  /** By the level of the object; the sets are used again. */
  private readonly sets: Set<string>[] = []

  begin(level: number): void {
    const known = this.sets[level]
    if (known) known.clear()
    else this.sets[level] = new Set()
  }

  /** `raw`: what stands between the quotes. True: the object had it before. */
  take(level: number, raw: string): boolean {
    const keys = this.sets[level]
    const key = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw
    const isRepeated = keys?.has(key) === true
    keys?.add(key)
    return isRepeated
  }
}
