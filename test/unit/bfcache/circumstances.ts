// Sockets, documents and browsers to be judged: the plainest, and what a case changes of it.
import type { Browser, Regime } from '../../../src/bfcache/browser'
import type {
  DocumentCircumstances,
  LeavingHabit,
  SocketCircumstances,
} from '../../../src/bfcache/circumstances'
import { judgeRegime, type Setting } from '../../../src/bfcache/regime'
import type { LeavingEvent } from '../../../src/wire/page-facts'

export const setting = (browser: Browser, observed?: Regime): Setting => {
  const observation = { browserVersion: browser.version, at: 1, url: 'https://example.test/' }
  const observations = observed ? [{ ...observation, regime: observed }] : []
  return { browser, regime: judgeRegime(browser, observations) }
}

export const CHROMIUM = setting({ engine: 'chromium', version: 156 })
/** As a policy or a flag makes it, and as a return has shown. */
export const BLOCKING = setting({ engine: 'chromium', version: 156 }, 'blocks')
export const FIREFOX = setting({ engine: 'firefox', version: 153 })
export const SAFARI = setting({ engine: 'webkit', version: null })

const silent: LeavingHabit = { listens: false, closed: null }

export const leaving = (
  habits: Partial<Record<LeavingEvent, LeavingHabit>> = {},
): SocketCircumstances['leaving'] => ({
  ...{ pagehide: silent, visibilitychange: silent, freeze: silent, beforeunload: silent },
  ...habits,
})

/** The page was left before, and closed the socket in this event. */
export const closesIn = (event: LeavingEvent) =>
  leaving({ [event]: { listens: true, closed: true } })
/** A listener is there, and the page has not been left yet. */
export const listensTo = (event: LeavingEvent) =>
  leaving({ [event]: { listens: true, closed: null } })

/** OPEN, idle, in the top document, and nobody listens. */
export const socket = (changes: Partial<SocketCircumstances> = {}): SocketCircumstances => ({
  ...{ key: 1, api: 'WebSocket', url: 'wss://example.test/', protocols: [], readyState: 1 },
  ...{
    bufferedAmount: 0,
    place: 'page',
    frame: 'top',
    isEndTold: true,
    ownerGone: false,
    openedInPagehide: false,
  },
  ...{ reconnected: null, reconnectsAfterAbnormalClose: false, pushesToPage: null },
  leaving: leaving(),
  ...changes,
})

export const document = (changes: Partial<DocumentCircumstances> = {}): DocumentCircumstances => ({
  ...{ document: 'top', noStore: false, socketEverUsed: false, blockers: [], sockets: [] },
  frames: [],
  ...changes,
})
