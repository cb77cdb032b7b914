// Leaves and comes back to each scenario of the table: without the extension, with it, with its panel.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FixtureServer, startServer } from '../fixtures/server.mjs'
import { BROWSERS } from '../support/browsers.mjs'
import {
  leaveAndReturn,
  type NotRestoredReasons,
  type Return,
} from '../support/leave-and-return.mjs'
import { openSession } from '../support/session.mjs'
import type { Panel, Session, Tab } from '../support/session-types'
import { until } from '../support/until.mjs'
import {
  expectForesight,
  expectHindsight,
  expectPage,
  openVerdict,
  removeFrame,
} from './bfcache-foresight'
import { type Fate, type Row, type SetUp, TRUTH } from './bfcache-truth-table'
import { extensionOf } from './in-each-browser'

export interface Outcome {
  readonly fate: Fate
  /** As text, as in the table; null where the browser does not say, and in a restored page. */
  readonly reasons: string | null
  /** readyState of each socket before leaving. */
  readonly left: readonly (number | null)[]
  /** Codes of the close events that the page had seen in the end. */
  readonly closeCodes: readonly (number | undefined)[]
}

const LESSON = TRUTH.sockets.find(({ title }) => title === 'OPEN, idle') as Row

/** A row takes less than 2 s; one that hangs is not to hold up the others for minutes. */
const ROW_TIMEOUT = 20_000

const BLOCKING = ['--disable-features=DisconnectWebSocketOnBFCache']

export function bfcacheTruth(setUp: SetUp, part: keyof typeof TRUTH): void {
  const name = setUp === 'firefox' ? 'firefox' : 'chromium'
  const args = setUp === 'blocking' ? BLOCKING : []
  const rows = TRUTH[part].filter(({ fates }) => fates[setUp] !== 'not there')
  const bare = new Map<Row, Outcome>()
  let server: FixtureServer
  let session: Session
  let tab: Tab
  let panel: Panel | undefined

  const open = (extension?: string) => async () => {
    session = await openSession(name, { args, extension })
    tab = await session.open(`${server.origin}/blank.html`)
  }
  const close = () => session.close()

  const leave = async (row: Row, isForeseen: boolean) => {
    await setUpScenario(tab, server, row)
    const url = urlOf(server, row)
    // a page that is left before its relay has spoken is not known to have been there
    if (panel) await expectPage(panel, url)
    if (row.scenario.endsWith('that was removed')) await removeFrame(tab, panel)
    try {
      const beforeLeaving = () => panel && isForeseen && expectForesight(panel, row, setUp, url)
      const outcome = await outcomeOf(tab, server, row, beforeLeaving, panel)
      if (panel && isForeseen) await expectHindsight(panel, row, setUp, outcome.fate)
      return outcome
    } finally {
      await tab.evaluate(endSockets)
    }
  }
  /** What its handlers do reaches the panel after the return. */
  const learn = async (at: Panel, row: Row) => {
    const { fate } = await leave(row, false)
    if (fate === 'reloaded') return
    await at.waitFor('what the page did', () =>
      document.querySelector('[data-kind="close-called"], [data-kind="socket-created"]'),
    )
  }
  const check = (row: Row) => async () => {
    // Firefox reloads the page whatever its handlers do
    if (panel && row.isLearnt && setUp !== 'firefox') await learn(panel, row)
    const outcome = await leave(row, true)
    const fate = row.fates[setUp]
    if (fate === 'varies') return
    expect(outcome.fate).toBe(fate)
    if (outcome.reasons !== null) expect(outcome.reasons).toBe(row.reasons[setUp])
    const without = bare.get(row) ?? outcome
    bare.set(row, without)
    expect(outcome).toEqual(without)
  }
  const eachRow = () => {
    for (const row of rows) test(row.title, check(row), ROW_TIMEOUT)
  }

  describe.skipIf(!BROWSERS.includes(name))(setUp, () => {
    beforeAll(async () => {
      server = await startServer()
    })
    afterAll(() => server.close())

    describe('without the extension', () => {
      beforeAll(open())
      afterAll(close)
      eachRow()
    })

    describe('with the extension', () => {
      beforeAll(open(extensionOf(name)))
      afterAll(close)
      eachRow()

      describe('and its panel', () => {
        beforeAll(async () => {
          // A new tab: Firefox keeps 50 entries of history, and then counts them anew.
          await tab.close()
          tab = await session.open(`${server.origin}/blank.html`)
          const shown = await tab.openPanel({ panelWidth: 1200 })
          await setUpScenario(tab, server, LESSON)
          await openVerdict(shown)
          await outcomeOf(tab, server, LESSON, () => {}, shown)
          // a page that is left before its relay has spoken is not known to have come back
          await shown.waitFor('the lesson', () => {
            const visit = document.querySelector<HTMLElement>('[data-testid="bfcache-visit"]')
            return Boolean(visit?.dataset.happened)
          })
          panel = shown
        })
        eachRow()
      })
    })
  })
}

function urlOf({ origin }: FixtureServer, { scenario, noStore }: Row): string {
  const page = `${noStore ? '/no-store' : ''}/bfcache/scenario.html`
  return new URL(`${origin}${page}?scenario=${encodeURIComponent(scenario)}`).href
}

async function setUpScenario(tab: Tab, server: FixtureServer, row: Row) {
  await tab.goto(urlOf(server, row))
  // a page that still loads something is cached by no browser
  await until(`“${row.scenario}” to be set up`, () =>
    tab.evaluate(() => 'isReady' in window && document.readyState === 'complete'),
  )
}

async function outcomeOf(
  tab: Tab,
  { origin }: FixtureServer,
  { scenario, toAnotherSite }: Row,
  beforeLeaving: () => unknown,
  panel?: Panel,
): Promise<Outcome> {
  const other = toAnotherSite ? origin.replace('127.0.0.1', 'localhost') : origin
  const to = `${other}/blank.html`
  const { sockets, ...back } = await leaveAndReturn(tab, {
    ...{ to, beforeLeaving, mayReload: scenario.startsWith('shared worker') },
    // when the navigation began, that page tells
    beforeReturning: () => panel && expectPage(panel, to),
  })
  const closes = sockets.flatMap(({ events }) => events.filter(({ type }) => type === 'close'))
  return {
    fate: fateOf({ sockets, ...back }),
    reasons: reasonsOf(back.notRestoredReasons),
    left: sockets.map(({ left }) => left),
    closeCodes: closes.map(({ code }) => code),
  }
}

/** One that stays CONNECTING would let no other socket of the host open. */
function endSockets() {
  const { sockets = [] } = window as { sockets?: { close?(): void }[] }
  for (const socket of sockets) socket.close?.()
}

/** CONNECTING or OPEN. */
const isLive = (readyState: number | null) => readyState === 0 || readyState === 1

function fateOf({ restored, sockets }: Return): Fate {
  if (!restored) return 'reloaded'
  const wasCut = sockets.some(
    ({ shown, events }) =>
      isLive(shown) &&
      events.some(({ type, ms, code }) => type === 'close' && ms >= 0 && code === 1006),
  )
  if (wasCut) return 'cut'
  return sockets.some(({ later }) => isLive(later)) ? 'alive' : 'restored'
}

const reasonsOf = (tree: Return['notRestoredReasons']) =>
  tree === null || tree === 'not-supported' ? null : asText(tree)

function asText({ reasons, children }: NotRestoredReasons): string {
  const own = new Set((reasons ?? []).map(({ reason }) => reason))
  const frames = (children ?? []).map((child) => `[${asText(child)}]`)
  return [...[...own].sort(), ...frames].join(' ')
}
