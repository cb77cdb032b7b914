// Runs each case in each browser, without the extension and with it; both have to answer with the same literal.
import { beforeAll, describe, expect, test } from 'vitest'
import { BROWSERS, type BrowserName } from '../support/browsers.mjs'
import type { World } from './browsers'
import { type Kit, makeKit } from './kit'
import { order } from './order'

/** Runs in the page: it sees the kit, not the scope that it was written in. */
export type Body = (kit: Kit) => unknown

export interface CaseOptions {
  /** The case leaves the page in a state that others would not expect. */
  readonly fresh?: boolean
  /** A known fault of the patch: with the extension the case fails in these browsers, and has to. */
  readonly fault?: readonly BrowserName[]
}

export type Check = (title: string, body: Body, expected: unknown, options?: CaseOptions) => void

const WORLDS: readonly World[] = ['native', 'patched']
const PAGE = 'blank.html'
const PATIENCE = 8_000

class PerBrowser {
  constructor(readonly answers: Readonly<Record<BrowserName, unknown>>) {}
}

/** For what the browsers natively do each in their own way; the case says why. */
export const perBrowser = (answers: Readonly<Record<BrowserName, unknown>>) =>
  new PerBrowser(answers)

const expectedIn = (browser: BrowserName, expected: unknown) =>
  expected instanceof PerBrowser ? expected.answers[browser] : expected

/** What is undefined, or no number, would be lost in JSON: cases answer with text instead. */
function codeOf(body: Body): string {
  return `(async () => {
    const late = new Promise((_, reject) => setTimeout(reject, ${PATIENCE}, Error('no answer')))
    const answer = await Promise.race([(${body})((${makeKit})()), late])
    return JSON.stringify(answer)
  })()`
}

/** To be called once in a file: it loads the page that the cases of the file share. */
export function compliance(): Check {
  const places = BROWSERS.flatMap((browser) => WORLDS.map((world) => ({ browser, world })))
  beforeAll(async () => {
    await Promise.all(places.map((place) => order({ ...place, page: PAGE })))
  })
  return (title, body, expected, { fresh = false, fault = [] } = {}) => {
    describe(title, () => {
      const isFaulty = ({ browser, world }: (typeof places)[number]) =>
        world !== 'native' && fault.includes(browser)
      const run = async (place: (typeof places)[number]) => {
        const anew = fresh ? { page: PAGE } : {}
        const answer = await order({ ...place, ...anew, code: codeOf(body) })
        if (fresh) await order({ ...place, page: PAGE })
        expect(JSON.parse(String(answer))).toEqual(expectedIn(place.browser, expected))
      }
      test.each(places.filter((place) => !isFaulty(place)))('$browser, $world', run)
      test.fails.each(places.filter(isFaulty))('$browser, $world: a known fault', run)
    })
  }
}
