// What returns have shown of the regime in this profile, kept from one panel to the next.
import type { Observation } from '../../bfcache/browser'
import { OBSERVATIONS } from '../../wire/bfcache-limits'
import { has, oneOf, orNull, text, time, whole } from '../../wire/checks'
import { TEXT } from '../../wire/limits'

export interface ObservationStorage {
  read(): Promise<unknown>
  write(observations: readonly Observation[]): Promise<unknown>
}

const isObservation = (value: unknown): value is Observation =>
  has(value, {
    regime: oneOf(['cut', 'blocks']),
    browserVersion: orNull(whole),
    at: time,
    url: text(TEXT),
  })

export class Observations {
  /** Oldest first. */
  list: readonly Observation[] = []

  constructor(
    private readonly storage: ObservationStorage,
    private readonly changed: () => void,
  ) {}

  async restore(): Promise<void> {
    this.keep([...(await this.stored()), ...this.list])
  }

  /** Panels of other tabs write here too: theirs are kept. */
  async add(observation: Observation): Promise<void> {
    this.keep([...this.list, observation])
    const stored = await this.stored()
    const isNew = (one: Observation) =>
      !stored.some(({ at, url }) => at === one.at && url === one.url)
    this.keep([...stored, ...this.list.filter(isNew)])
    await this.storage.write(this.list).catch(() => {})
  }

  private async stored(): Promise<readonly Observation[]> {
    try {
      const value = await this.storage.read()
      return Array.isArray(value) ? value.filter(isObservation) : []
    } catch {
      return []
    }
  }

  private keep(list: readonly Observation[]): void {
    this.list = list.toSorted((a, b) => a.at - b.at).slice(-OBSERVATIONS)
    this.changed()
  }
}
