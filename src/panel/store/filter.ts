// The filter as it was typed, as it was understood, and what is wrong with it.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { parseQuery } from './query/parse'
import { type Problem, type Query, type Span, without, withoutRegexes } from './query/query'
import { isHeartbeat } from './query/row-tests'

/** Regular expressions of that text that took too long, by their number, and at which row. */
interface Stopped {
  readonly text: string
  readonly rows: ReadonlyMap<number, number>
}

/** Who looks for heartbeats finds them. */
const isAbout = (text: string) => /(^|\s)is:heartbeat(\s|$)/i.test(text)

export class Filter {
  readonly text: Signal<string> = signal('')
  readonly hidesHeartbeats: Signal<boolean> = signal(false)
  /** What is applied: the understood part of it, without what takes too long. */
  readonly query: ReadonlySignal<Query>
  readonly problems: ReadonlySignal<readonly Problem[]>
  private readonly stopped: Signal<Stopped> = signal({ text: '', rows: new Map() })
  /** Another text may be run again. */
  private readonly dead = computed(() => {
    const { text, rows } = this.stopped.value
    return text === this.text.value ? rows : new Map<number, number>()
  })

  /** `heartbeats`: how many rows are any. */
  constructor(heartbeats: ReadonlySignal<number>) {
    const hides = computed(() => this.hidesHeartbeats.value && heartbeats.value > 0)
    const written = computed(() => parseQuery(this.text.value))
    this.query = computed(() => {
      const query = withoutRegexes(written.value, new Set(this.dead.value.keys()))
      return hides.value && !isAbout(this.text.value) ? without(query, isHeartbeat) : query
    })
    this.problems = computed(() => {
      const { problems, regexSpans } = written.value
      const slow = [...this.dead.value].map(([index, row]) =>
        slowProblem(this.text.value, regexSpans[index], row),
      )
      return [...problems, ...slow].sort((a, b) => a.start - b.start)
    })
  }

  /** `row`: counted from 1. */
  stop(regex: number, row: number): void {
    this.stopped.value = {
      text: this.text.peek(),
      rows: new Map([...this.dead.peek(), [regex, row]]),
    }
  }
}

function slowProblem(text: string, span: Span = { start: 0, end: 0 }, row = 0): Problem {
  const token = text.slice(span.start, span.end)
  return { ...span, token, about: 'regexSlow', detail: `${row}` }
}
