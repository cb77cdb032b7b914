// The instrument and an open panel leave the page's way into the bfcache as it is.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FixtureServer, startServer } from '../fixtures/server.mjs'
import { BROWSERS } from '../support/browsers.mjs'
import { openSession } from '../support/session.mjs'
import type { Session, Tab } from '../support/session-types'
import { extensionOf } from './in-each-browser'

const SCENARIOS = ['no socket', 'an open socket', 'a closed socket', 'close() in pagehide'] as const
type Scenario = (typeof SCENARIOS)[number]

async function prepare(scenario: Scenario) {
  Object.assign(window, { persisted: 'not shown again' })
  addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }))
  if (scenario === 'no socket') return
  const socket = new WebSocket(`ws://${location.host}/echo`)
  Object.assign(window, { socket })
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  socket.send('hi')
  await new Promise((resolve) => socket.addEventListener('message', resolve))
  if (scenario === 'close() in pagehide')
    addEventListener('pagehide', () => socket.close(4000, 'leaving'))
  if (scenario !== 'a closed socket') return
  socket.close()
  await new Promise((resolve) => socket.addEventListener('close', resolve))
}

/** Leaves and comes back: `true`: restored; `undefined`: loaded anew. */
async function outcomeOf(tab: Tab, server: FixtureServer, scenario: Scenario) {
  await tab.goto(`${server.origin}/blank.html`)
  await tab.evaluate(prepare, scenario)
  await tab.goto(`${server.origin}/first-inline.html`)
  await tab.back()
  return tab.evaluate(() => (window as { persisted?: unknown }).persisted ?? 'loaded anew')
}

async function outcomesOf(session: Session, server: FixtureServer, panel: boolean) {
  const tab = await session.open(`${server.origin}/blank.html`)
  if (panel) await tab.openPanel()
  const outcomes: Record<string, unknown> = {}
  for (const scenario of SCENARIOS) outcomes[scenario] = await outcomeOf(tab, server, scenario)
  await tab.close()
  return outcomes
}

describe.each(BROWSERS)('%s', (name) => {
  let server: FixtureServer
  let bare: Record<string, unknown>
  let session: Session
  beforeAll(async () => {
    server = await startServer()
    const without = await openSession(name, {})
    bare = await outcomesOf(without, server, false)
    await without.close()
    session = await openSession(name, { extension: extensionOf(name) })
  }, 120_000)
  afterAll(async () => {
    await session.close()
    await server.close()
  })

  test('a page without a socket is restored, and the test can tell', () => {
    expect(bare['no socket']).toBe(true)
    expect(bare['an open socket']).toBe(name === 'chromium' ? true : 'loaded anew')
  })

  test('with the extension every page does as without it', async () => {
    expect(await outcomesOf(session, server, false)).toEqual(bare)
  })

  test('with an open panel too', async () => {
    expect(await outcomesOf(session, server, true)).toEqual(bare)
  })
})
