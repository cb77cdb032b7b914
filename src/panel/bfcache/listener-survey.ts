// Asks the page that is shown what it listens to, again and again: listeners come and go without a fact.
import { SURVEY_AFTER, SURVEY_AGAIN } from '../../wire/bfcache-limits'
import { LISTENERS_EXPRESSION, type Listeners, readListeners } from './page-survey'

export interface ListenerSurveyHost {
  /** Chromium lends extensions the console's functions, Firefox does not. */
  readonly canTell: boolean
  /** Runs it in the page; rejects where that is closed to extensions. */
  inPage(expression: string): Promise<string>
  /** The document of the top frame; null: none is there. */
  shown(): string | null
  changed(): void
  after(ms: number, task: () => void): () => void
  now(): number
}

const NOT_DUE = { at: Number.POSITIVE_INFINITY, cancel: () => {} }

export class ListenerSurvey {
  /** null: not known. */
  listeners: Listeners | null = null
  private document: string | null = null
  private due: { readonly at: number; readonly cancel: () => void } = NOT_DUE
  private isPaused = false

  constructor(private readonly host: ListenerSurveyHost) {}

  /** Another document is shown, perhaps: of that one nothing is known yet. */
  of(document: string): void {
    if (this.document !== document) this.listeners = null
    this.document = document
    this.soon()
  }

  /** The page has done something: it may listen to more. */
  soon(): void {
    this.within(SURVEY_AFTER)
  }

  /** Nobody looks. */
  pause(): void {
    this.isPaused = true
    this.due.cancel()
    this.due = NOT_DUE
  }

  resume(): void {
    this.isPaused = false
    this.soon()
  }

  private within(wait: number): void {
    const at = this.host.now() + wait
    if (this.isPaused || !this.host.canTell || at >= this.due.at) return
    this.due.cancel()
    this.due = { at, cancel: this.host.after(wait, () => void this.ask()) }
  }

  private async ask(): Promise<void> {
    this.due = NOT_DUE
    const { document, host } = this
    if (document !== null && host.shown() === document) {
      const answer = readListeners(await host.inPage(LISTENERS_EXPRESSION).catch(() => ''))
      if (document === this.document && host.shown() === document) this.take(answer)
    }
    this.within(SURVEY_AGAIN)
  }

  private take(answer: Listeners | null): void {
    if (JSON.stringify(answer) === JSON.stringify(this.listeners)) return
    this.listeners = answer
    this.host.changed()
  }
}
