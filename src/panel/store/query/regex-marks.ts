// Where regular expressions match in the texts in view: asked of a worker, remembered while they are shown.
import { type Signal, signal } from '@preact/signals'
import { MARKED_TEXTS, REGEX_ROW_BUDGET } from '../../../wire/table-limits'
import type { RegexSource } from './query'
import { type RegexHost, RegexRunner } from './regex-runner'

const NONE: readonly number[] = []

export class RegexMarks {
  /** Bumped when more is known. */
  readonly version: Signal<number> = signal(0)
  private readonly runner: RegexRunner
  private regexes: readonly RegexSource[] = []
  private known = new Map<string, readonly number[]>()
  private asked = new Set<string>()
  private isRunning = false

  constructor(host: RegexHost) {
    this.runner = new RegexRunner(host)
  }

  /** start, end, start, end …; none, as long as they are not known. */
  rangesFor(regexes: readonly RegexSource[], text: string): readonly number[] {
    if (regexes !== this.regexes) this.turnTo(regexes)
    if (regexes.length === 0) return NONE
    const ranges = this.known.get(text)
    if (ranges === undefined) this.asked.add(text)
    return ranges ?? NONE
  }

  /** Asks for what was missing. */
  ask(): void {
    if (this.isRunning || this.asked.size === 0) return
    this.isRunning = true
    void this.run([...this.asked], this.regexes)
  }

  private turnTo(regexes: readonly RegexSource[]): void {
    this.runner.cancel()
    this.regexes = regexes
    this.known = new Map()
    this.asked = new Set()
  }

  private async run(texts: readonly string[], regexes: readonly RegexSource[]): Promise<void> {
    const result = await this.runner.run({ wants: 'ranges', regexes, texts }, REGEX_ROW_BUDGET)
    this.isRunning = false
    if (regexes === this.regexes) {
      if (this.known.size > MARKED_TEXTS) this.known.clear()
      // what takes too long is left without marks
      for (const [index, text] of texts.entries()) {
        this.known.set(text, result?.ranges[index] ?? NONE)
        this.asked.delete(text)
      }
      this.version.value += 1
    }
    this.ask()
  }
}
