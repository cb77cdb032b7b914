// Which regime holds in this browser, and how that is known.
import type { Browser, Observation, Regime } from './browser'
import type { Confidence } from './confidence'

/** The first Chromium that cuts by default. https://chromestatus.com/feature/5068439115923456 */
const CHROMIUM_CUTS = 149
/** The versions that were measured. */
export const MEASURED = { chromium: 156, firefox: 153 } as const

export type FirstGuessKey =
  | 'chromium-cuts'
  | 'chromium-blocked'
  | 'chromium-version-unknown'
  | 'firefox-blocks'
  | 'firefox-may-have-changed'
  | 'webkit-cuts'

export type RegimeEvidence =
  | {
      readonly key: FirstGuessKey
      readonly regime: Regime
      readonly version: number | null
      readonly confidence: Confidence
    }
  | {
      /** `-elsewhere`: under another major version of this browser. */
      readonly key: 'observed' | 'observed-elsewhere'
      readonly regime: Regime
      readonly observation: Observation
      readonly confidence: Confidence
    }

export interface RegimeJudgement {
  readonly regime: Regime
  /** The one that decided first; then what else was heard, for and against. */
  readonly evidence: readonly RegimeEvidence[]
  readonly confidence: Confidence
}

/** A browser, and what holds in it. */
export interface Setting {
  readonly browser: Browser
  readonly regime: RegimeJudgement
}

/** By name and version alone: a hint, since policies and field trials change it. */
export function firstGuess({ engine, version }: Browser): RegimeEvidence {
  const guess = (key: FirstGuessKey, regime: Regime, confidence: Confidence): RegimeEvidence => ({
    ...{ key, regime, version, confidence },
  })
  if (engine === 'webkit') return guess('webkit-cuts', 'cut', 'documented')
  if (engine === 'firefox') {
    if (version === MEASURED.firefox) return guess('firefox-blocks', 'blocks', 'measured')
    // Mozilla leans towards the change. https://github.com/whatwg/html/issues/12085
    return version === null || version > MEASURED.firefox
      ? guess('firefox-may-have-changed', 'blocks', 'guess')
      : guess('firefox-blocks', 'blocks', 'documented')
  }
  if (version === null) return guess('chromium-version-unknown', 'cut', 'guess')
  if (version < CHROMIUM_CUTS) return guess('chromium-blocked', 'blocks', 'documented')
  return guess('chromium-cuts', 'cut', version === MEASURED.chromium ? 'measured' : 'documented')
}

const newest = (observations: readonly Observation[]): Observation | undefined =>
  observations.reduce<Observation | undefined>(
    (last, other) => (last === undefined || other.at > last.at ? other : last),
    undefined,
  )

const observed = (observation: Observation): RegimeEvidence => ({
  key: 'observed',
  regime: observation.regime,
  observation,
  confidence: 'observed',
})

/**
 * Under another version: it tells of this one only if it was not that version's default. Then a policy,
 * a flag or a change of the browser made it so, which probably still holds. What was the default says
 * no more than the version does.
 */
const observedElsewhere = (observation: Observation): RegimeEvidence => ({
  key: 'observed-elsewhere',
  regime: observation.regime,
  observation,
  confidence: 'guess',
})

function wasNoDefault({ engine }: Browser, { regime, browserVersion }: Observation): boolean {
  if (browserVersion === null) return false
  return regime !== firstGuess({ engine, version: browserVersion }).regime
}

/**
 * The newest observation of this version decides; without one, the newest of other versions if it was
 * no default of its version; without that, browser and version.
 */
export function judgeRegime(
  browser: Browser,
  observations: readonly Observation[],
): RegimeJudgement {
  const guess = firstGuess(browser)
  const here = observations.filter(({ browserVersion }) => browserVersion === browser.version)
  const last = newest(here)
  if (last !== undefined) {
    const against = newest(here.filter(({ regime }) => regime !== last.regime))
    return decidedBy(observed(last), ...(against ? [observed(against)] : []), guess)
  }
  const other = newest(observations)
  if (other === undefined) return decidedBy(guess)
  return wasNoDefault(browser, other)
    ? decidedBy(observedElsewhere(other), guess)
    : decidedBy(guess, observedElsewhere(other))
}

function decidedBy(first: RegimeEvidence, ...others: readonly RegimeEvidence[]): RegimeJudgement {
  return { regime: first.regime, evidence: [first, ...others], confidence: first.confidence }
}
