// The size up to which payloads are kept whole: chosen by the reader, remembered, in force at once.
import { type Signal, signal } from '@preact/signals'
import { LIVE_LIMITS, PAYLOAD_CHOICES } from '../wire/limits'

export interface LimitStorage {
  read(): Promise<unknown>
  write(bytes: number): Promise<void>
}

const isChoice = (value: unknown): value is number =>
  typeof value === 'number' && PAYLOAD_CHOICES.some((choice) => choice === value)

export class PayloadLimit {
  /** Bytes. */
  readonly most: Signal<number> = signal(LIVE_LIMITS.payload)

  /** `inForce`: tells the pages. */
  constructor(
    private readonly storage: LimitStorage,
    private readonly inForce: () => void,
  ) {}

  /** Before the first page is asked: what was chosen last; a storage that fails has chosen nothing. */
  async restore(): Promise<void> {
    try {
      const remembered = await this.storage.read()
      if (isChoice(remembered)) this.most.value = remembered
    } catch {
      // the default stays
    }
  }

  choose(bytes: number): void {
    if (!isChoice(bytes) || bytes === this.most.value) return
    this.most.value = bytes
    this.inForce()
    this.storage.write(bytes).catch(() => {}) // in force, though not remembered
  }
}
