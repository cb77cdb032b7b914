// Which regime holds: the version first, what this profile has shown above it.
import { describe, expect, test } from 'vitest'
import type { Browser, Observation, Regime } from '../../../src/bfcache/browser'
import { firstGuess, judgeRegime } from '../../../src/bfcache/regime'

const chromium = (version: number | null): Browser => ({ engine: 'chromium', version })
const firefox = (version: number | null): Browser => ({ engine: 'firefox', version })
const seen = (regime: Regime, browserVersion: number | null, at = 1): Observation => ({
  ...{ regime, browserVersion, at },
  url: 'https://example.test/',
})

describe('by browser and version alone', () => {
  test.each([
    ['Chromium 156, measured', chromium(156), 'cut', 'chromium-cuts', 'measured'],
    ['Chromium 157', chromium(157), 'cut', 'chromium-cuts', 'documented'],
    ['Chromium 149, the first to cut', chromium(149), 'cut', 'chromium-cuts', 'documented'],
    ['Chromium 148, the last to block', chromium(148), 'blocks', 'chromium-blocked', 'documented'],
    ['a Chromium of no known version', chromium(null), 'cut', 'chromium-version-unknown', 'guess'],
    ['Firefox 153, measured', firefox(153), 'blocks', 'firefox-blocks', 'measured'],
    ['Firefox 140', firefox(140), 'blocks', 'firefox-blocks', 'documented'],
    ['Firefox 154', firefox(154), 'blocks', 'firefox-may-have-changed', 'guess'],
    ['a Firefox of no known version', firefox(null), 'blocks', 'firefox-may-have-changed', 'guess'],
    ['WebKit', { engine: 'webkit', version: null }, 'cut', 'webkit-cuts', 'documented'],
  ] as const)('%s', (_, browser, regime, key, confidence) => {
    const { version } = browser
    expect(firstGuess(browser)).toEqual({ key, regime, version, confidence })
    const judged = judgeRegime(browser, [])
    expect(judged).toEqual({ regime, confidence, evidence: [firstGuess(browser)] })
  })
})

const keysOf = (browser: Browser, observations: readonly Observation[]) => {
  const { regime, confidence, evidence } = judgeRegime(browser, observations)
  return [regime, confidence, ...evidence.map(({ key, regime }) => `${key} ${regime}`)]
}

describe('by what this profile has shown', () => {
  test.each([
    ['a policy that brings blocking back', chromium(156), 'blocks', 'chromium-cuts cut'],
    ['what the version says too', chromium(156), 'cut', 'chromium-cuts cut'],
    ['a Firefox that has changed', firefox(157), 'cut', 'firefox-may-have-changed blocks'],
    ['a trial in an old Chromium', chromium(148), 'cut', 'chromium-blocked blocks'],
  ] as const)('under this version it decides: %s', (_, browser, regime, guess) => {
    expect(keysOf(browser, [seen(regime, browser.version)])).toEqual([
      regime,
      'observed',
      `observed ${regime}`,
      guess,
    ])
  })

  test('under this version the newest decides, and the newest against it is told', () => {
    const observations = [seen('cut', 156, 2), seen('blocks', 156, 3), seen('cut', 156, 1)]
    const { regime, evidence } = judgeRegime(chromium(156), observations)
    expect(regime).toBe('blocks')
    expect(evidence.slice(0, 2)).toMatchObject([
      { observation: { regime: 'blocks', at: 3 } },
      { observation: { regime: 'cut', at: 2 } },
    ])
  })

  test('this version outranks a newer observation of another', () => {
    expect(keysOf(chromium(156), [seen('cut', 156, 1), seen('blocks', 155, 2)])).toEqual([
      'cut',
      'observed',
      'observed cut',
      'chromium-cuts cut',
    ])
  })

  test.each([
    ['no default of Chromium 155', chromium(156), seen('blocks', 155)],
    ['no default of Firefox 155', firefox(156), seen('cut', 155)],
    ['no default of Chromium 140', chromium(148), seen('cut', 140)],
  ])('under another version it outranks the version if it was %s', (_, browser, observation) => {
    const [regime, confidence, first] = keysOf(browser, [observation])
    expect([regime, confidence, first]).toEqual([
      observation.regime,
      'guess',
      `observed-elsewhere ${observation.regime}`,
    ])
  })

  test.each([
    ['the default of Chromium 148', chromium(156), seen('blocks', 148)],
    ['the default of Chromium 150', chromium(156), seen('cut', 150)],
    ['the default of Firefox 152', firefox(153), seen('blocks', 152)],
    ['of no known version', chromium(156), seen('blocks', null)],
  ])('under another version it is only told if it was %s', (_, browser, observation) => {
    const guess = firstGuess(browser)
    expect(keysOf(browser, [observation])).toEqual([
      guess.regime,
      guess.confidence,
      `${guess.key} ${guess.regime}`,
      `observed-elsewhere ${observation.regime}`,
    ])
  })
})

describe('whatever is observed', () => {
  const regimes = ['cut', 'blocks'] as const
  const versions = [148, 149, 155, 156, null] as const
  const all = regimes.flatMap((regime) =>
    versions.flatMap((version) => [1, 2].map((at) => seen(regime, version, at))),
  )
  const pairs = all.flatMap((one) => all.map((other) => [one, other] as const))

  test('the order of the list does not matter, unless two are of one time', () => {
    for (const [one, other] of pairs) {
      if (one.at === other.at) continue
      expect(judgeRegime(chromium(156), [one, other])).toEqual(
        judgeRegime(chromium(156), [other, one]),
      )
    }
  })

  test('the first evidence speaks for the regime and is as sure as it', () => {
    for (const pair of pairs) {
      const { regime, confidence, evidence } = judgeRegime(chromium(156), pair)
      expect(evidence[0]).toMatchObject({ regime, confidence })
      expect(evidence.at(-1)).toBeDefined()
    }
  })

  test('the guess by version is always among the evidence', () => {
    for (const pair of pairs)
      expect(judgeRegime(chromium(156), pair).evidence).toContainEqual(firstGuess(chromium(156)))
  })

  test('one more observation of this version, newer than all, decides', () => {
    for (const pair of pairs)
      for (const regime of regimes) {
        const judged = judgeRegime(chromium(156), [...pair, seen(regime, 156, 9)])
        expect(judged).toMatchObject({ regime, confidence: 'observed' })
      }
  })
})
