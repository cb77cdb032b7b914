// Visits that are over, kept from one panel to the next until the browser ends: a page's tests, by its URL.
import { VISITS } from '../../wire/bfcache-limits'
import { flag, has, isObject, listOf, text, time } from '../../wire/checks'
import { TEXT } from '../../wire/limits'
import type { Visit } from './bfcache-view'

/** In memory, and emptied when the extension changes: what is read there was written by this very code. */
export interface VisitStorage {
  read(): Promise<unknown>
  write(visits: readonly Visit[]): Promise<unknown>
}

const isVisit = (value: unknown): value is Visit =>
  has(value, {
    ...{ url: text(TEXT), leftAt: time, byTest: flag, isSettled: flag },
    ...{ predicted: isObject, happened: isObject, comparison: isObject },
    sockets: listOf(isObject, Number.POSITIVE_INFINITY),
  })

/** ms between two who tell of one leaving: the page, and its relay. */
const ONE_LEAVING = 1_000

const isSame = (one: Visit, other: Visit) =>
  one.url === other.url && Math.abs(one.leftAt - other.leftAt) < ONE_LEAVING

export class VisitHistory {
  private earlier: readonly Visit[] = []

  constructor(
    private readonly storage: VisitStorage,
    private readonly changed: () => void,
  ) {}

  async restore(): Promise<void> {
    this.earlier = await this.stored()
    this.changed()
  }

  /** Those of the page that other panels have seen; newest first. Their sockets have no rows here. */
  of(url: string): readonly Visit[] {
    return this.earlier
      .filter((visit) => visit.url === url)
      .map((visit, index) => ({ ...visit, key: -1 - index }))
      .toReversed()
  }

  /** A page tells a new panel again that it was left: what the panel of then had predicted counts. */
  has(visit: Visit): boolean {
    return this.earlier.some((other) => isSame(visit, other))
  }

  /** Panels of other tabs write here too: theirs are kept. */
  async add(visit: Visit): Promise<void> {
    if (this.has(visit)) return
    const others = (await this.stored()).filter((other) => !isSame(visit, other))
    await this.storage.write([...others, visit].slice(-VISITS)).catch(() => {})
  }

  private async stored(): Promise<readonly Visit[]> {
    try {
      const value = await this.storage.read()
      return Array.isArray(value) ? value.filter(isVisit) : []
    } catch {
      return []
    }
  }
}
