// The rules that a person has made, which of them are on, and where: a page that is loaded has none.
import { type Signal, signal } from '@preact/signals'
import { RULES } from '../wire/act-limits'
import type { Rule } from '../wire/acts'
import type { ActingIn, Actions, Outcome } from './actions'

export interface RuleEntry {
  readonly id: number
  readonly rule: Rule
  /** The document of the one socket; null: a rule of URLs, for every document. */
  readonly document: string | null
  readonly isOn: boolean
}

export interface RuleBookHost {
  readonly actions: Pick<Actions, 'act'> & {
    readonly acting: Signal<ReadonlyMap<string, ActingIn>>
  }
  /** Documents that can be reached now. */
  documents(): readonly string[]
}

export class RuleBook {
  readonly entries: Signal<readonly RuleEntry[]> = signal([])
  /** Why rules are not where they should be; '': they are. */
  readonly failure: Signal<Outcome> = signal('')
  private last = 0
  private told = new Set<string>()

  constructor(private readonly host: RuleBookHost) {}

  get isFull(): boolean {
    return this.entries.value.length >= RULES
  }

  add(rule: Rule, document: string | null): Promise<void> {
    if (this.isFull) return Promise.resolve()
    this.last += 1
    const entry = { id: this.last, rule, document, isOn: true }
    this.entries.value = [...this.entries.peek(), entry]
    return this.apply()
  }

  switch(id: number, isOn: boolean): Promise<void> {
    this.entries.value = this.entries
      .peek()
      .map((entry) => (entry.id === id ? { ...entry, isOn } : entry))
    return this.apply()
  }

  remove(id: number): Promise<void> {
    this.entries.value = this.entries.peek().filter((entry) => entry.id !== id)
    return this.apply()
  }

  allOff(): Promise<void> {
    this.switchOff()
    return this.apply()
  }

  /** A page was left, reloaded, or a panel came too late: what it had is undone, and stays so. */
  pageLeft(): void {
    this.switchOff()
    void this.apply() // a frame of the next page may have come before it
    this.told.clear()
  }

  /** Rules of URLs are for every document of the page, also for a frame that comes later. */
  documentCame(document: string): void {
    const isRuled = this.entries.peek().some((entry) => entry.isOn && entry.document === null)
    if (isRuled && !this.told.has(document)) void this.apply([document])
  }

  /** Of a socket that is gone with its document, a rule can do nothing any more. */
  documentGone(document: string): void {
    this.told.delete(document)
    const entries = this.entries.peek()
    const kept = entries.filter((entry) => entry.document !== document)
    if (kept.length < entries.length) this.entries.value = kept
  }

  private switchOff(): void {
    const entries = this.entries.peek()
    if (entries.some(({ isOn }) => isOn))
      this.entries.value = entries.map((entry) => ({ ...entry, isOn: false }))
  }

  private async apply(documents = this.host.documents()): Promise<void> {
    this.failure.value = ''
    const { actions } = this.host
    const outcomes = await Promise.all(
      documents.flatMap((document) => {
        const rules = this.entries
          .peek()
          .filter((entry) => entry.isOn && (entry.document ?? document) === document)
          .map(({ rule }) => rule)
        const isNews =
          rules.length > 0 || this.told.has(document) || actions.acting.peek().has(document)
        if (!isNews) return []
        if (rules.length > 0) this.told.add(document)
        else this.told.delete(document)
        return [actions.act(document, { what: 'rules', rules })]
      }),
    )
    this.failure.value = outcomes.find((outcome) => outcome !== '' && outcome !== 'gone') ?? ''
  }
}
