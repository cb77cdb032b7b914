// What is said again and again is kept once: the texts of readings, and readings that are the same.
import { KNOWN_READINGS } from '../../wire/decode-limits'
import type { DecodedRow } from '../store/decoded'
import type { Summary } from './decode-job'

const NONE: readonly string[] = []

export class KnownReadings {
  private readonly texts = new Map<string, string>()
  private readonly readings = new Map<string, DecodedRow>()

  /** `before`: what was said of the same row. */
  rowOf(summary: Summary, before: DecodedRow | null): DecodedRow {
    if (summary.asks || summary.answersTo > 0) return this.made(summary, before?.answeredBy ?? 0)
    const { others, ...rest } = summary
    const key = [...Object.values(rest), ...others].join('\u0000')
    const known = this.readings.get(key)
    if (known) return known
    const made = this.made(summary, 0)
    if (this.readings.size >= KNOWN_READINGS) this.readings.clear()
    this.readings.set(key, made)
    return made
  }

  private made(summary: Summary, answeredBy: number): DecodedRow {
    const { kind, type, name, line, size, role, problem, others, answersTo, asks } = summary
    return {
      ...{ kind, type: this.text(type), name: this.text(name), line, size, role, problem },
      others: others.length === 0 ? NONE : others,
      ...{ answersTo, asks, answeredBy },
    }
  }

  private text(text: string): string {
    const known = this.texts.get(text)
    if (known !== undefined) return known
    if (this.texts.size >= KNOWN_READINGS) this.texts.clear()
    this.texts.set(text, text)
    return text
  }
}
