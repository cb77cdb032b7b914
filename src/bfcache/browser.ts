// The browser, the two regimes, and what a profile has shown of them.

export type Engine = 'chromium' | 'firefox' | 'webkit'

export interface Browser {
  readonly engine: Engine
  /** The major version; null: not known. */
  readonly version: number | null
}

/**
 * What becomes of a page with an open socket that is left. `cut`: it is cached, and finds the socket dead
 * on return; `blocks`: it is not cached. https://chromestatus.com/feature/5068439115923456
 */
export type Regime = 'cut' | 'blocks'

/** What a real return to a page has shown in this profile. */
export interface Observation {
  readonly regime: Regime
  /** Major version of the browser that showed it; null: not known. */
  readonly browserVersion: number | null
  /** ms since the epoch. */
  readonly at: number
  readonly url: string
}
