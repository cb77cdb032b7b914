// The reader's settings: in force at once, kept in one record, followed in every open panel.
import {
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from '@preact/signals'
import { SETTINGS_REST } from '../wire/comfort-limits'
import { isFields, readSettings, SETTINGS_VERSION, type SettingsRecord } from './settings-record'

export interface SettingsHost {
  read(): Promise<unknown>
  write(record: unknown): Promise<unknown>
  /** Calls with what another panel has written. */
  watch(changed: (stored: unknown) => void): void
  after(ms: number, task: () => void): () => void
}

type Field = keyof SettingsRecord

export class Settings {
  readonly values: Signal<SettingsRecord> = signal(readSettings(null))
  /** As stored: fields of another version stay in it. */
  private stored: object = {}
  /** What was set here and is not written yet. */
  private unwritten: Partial<SettingsRecord> = {}
  /** What was written here and has not been heard of: records of before still come in. */
  private unheard: Partial<SettingsRecord> = {}
  private writes = 0
  private cancel = () => {}

  /** `name`: of this panel, among those that write the record. */
  constructor(
    private readonly host: SettingsHost,
    private readonly name: string = crypto.randomUUID(),
  ) {}

  /** A storage that fails has chosen nothing. */
  async restore(): Promise<void> {
    try {
      this.take(await this.host.read())
    } catch {
      // the defaults stay
    }
    this.host.watch((stored) => this.take(stored))
  }

  set<F extends Field>(field: F, value: SettingsRecord[F]): void {
    if (this.values.peek()[field] === value) return
    this.values.value = { ...this.values.peek(), [field]: value }
    this.unwritten = { ...this.unwritten, [field]: value }
    this.cancel()
    if (field === 'panes') this.cancel = this.host.after(SETTINGS_REST, () => this.write())
    else this.write()
  }

  reset(defaults: SettingsRecord): void {
    this.cancel()
    this.values.value = defaults
    this.unwritten = defaults
    this.write()
  }

  /** Changes with this field alone. */
  field<F extends Field>(name: F): ReadonlySignal<SettingsRecord[F]> {
    return computed(() => this.values.value[name])
  }

  /** A signal begins as it was left, here or in another panel; what others do meanwhile is theirs. */
  remember<F extends Field>(field: F, other: Signal<SettingsRecord[F]>): void {
    other.value = this.values.peek()[field]
    effect(() => {
      const { value } = other
      untracked(() => this.set(field, value))
    })
  }

  /** A signal and a field follow each other. */
  tie<F extends Field>(field: F, other: Signal<SettingsRecord[F]>): void {
    this.remember(field, other)
    effect(() => {
      other.value = this.values.value[field]
    })
  }

  private take(stored: unknown): void {
    this.stored = isFields(stored) ? stored : {}
    if ((this.stored as { by?: unknown }).by === this.mark()) this.unheard = {}
    this.values.value = { ...readSettings(this.stored), ...this.unheard, ...this.unwritten }
  }

  private write(): void {
    this.writes++
    const by = this.mark()
    this.unheard = { ...this.unheard, ...this.unwritten }
    this.unwritten = {}
    const record = { version: SETTINGS_VERSION, ...this.stored, ...this.unheard, by }
    this.stored = record
    this.host.write(record).catch(() => {
      if (by === this.mark()) this.unheard = {} // in force, though not remembered
    })
  }

  /** Of the newest record written here. */
  private mark(): string {
    return `${this.name} ${this.writes}`
  }
}
