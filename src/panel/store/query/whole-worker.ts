// Has long texts looked through by the worker: together, and if that takes too long, one by one.
import { REGEX_ROW_BUDGET, REGEX_SLICE_BUDGET, WHOLE_SLOW } from '../../../wire/table-limits'
import type { RegexSource } from './query'
import type { Excerpt, RegexResult } from './regex-job'
import type { RegexRunner } from './regex-runner'

export interface LookedThrough {
  /** Of each expression. */
  readonly tests: Uint8Array
  readonly excerpt: Excerpt | null
}

export class WholeWorker {
  private slow = 0

  constructor(
    private readonly runner: RegexRunner,
    private readonly regexes: readonly RegexSource[],
  ) {}

  /** Of each text; null: it took too long, or others had before. */
  async look(texts: readonly string[]): Promise<(LookedThrough | null)[]> {
    if (texts.length === 0) return []
    const all = this.slow < WHOLE_SLOW ? await this.ask(texts, REGEX_SLICE_BUDGET) : null
    if (all) return texts.map((_, index) => this.lookedThrough(all, index))
    const looked: (LookedThrough | null)[] = []
    for (const text of texts) looked.push(await this.alone(text))
    return looked
  }

  stop(): void {
    this.slow = WHOLE_SLOW
    this.runner.cancel()
  }

  private async alone(text: string): Promise<LookedThrough | null> {
    if (this.slow >= WHOLE_SLOW) return null
    const result = await this.ask([text], REGEX_ROW_BUDGET)
    if (result === null) this.slow += 1
    return result && this.lookedThrough(result, 0)
  }

  private ask(texts: readonly string[], budget: number): Promise<RegexResult | null> {
    return this.runner.run({ wants: 'first', regexes: this.regexes, texts }, budget)
  }

  private lookedThrough({ tests, excerpts }: RegexResult, index: number): LookedThrough {
    const each = this.regexes.length
    return {
      tests: tests.subarray(index * each, (index + 1) * each),
      excerpt: excerpts[index] ?? null,
    }
  }
}
