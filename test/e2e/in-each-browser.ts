// Runs the same behaviour in each real browser: the built extension, a fresh profile, the demo server.
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { type FixtureServer, startServer } from '../fixtures/server.mjs'
import { BROWSERS, type BrowserName } from '../support/browsers.mjs'
import { openSession } from '../support/session.mjs'
import type { LaunchOptions, Session } from '../support/session-types'
import { type Inspected, type InspectOptions, inspectedPage } from './inspected-page'

export interface Bench {
  readonly name: BrowserName
  readonly session: Session
  readonly server: FixtureServer
  /** URL of a page of test/fixtures/pages. */
  page(path: string): string
  /** That page and its panel: those of the test before, where there was one that passed. */
  inspect(path: string, options?: InspectOptions): Promise<Inspected>
}

/** Where the builds are; another place lets tests run while the sources are being built anew. */
const dist = process.env.SOCKETSCOPE_DIST ?? 'dist'

export const extensionOf = (name: BrowserName) =>
  `${dist}/${name === 'chromium' ? 'chrome' : 'firefox'}`

export interface BenchOptions extends LaunchOptions {
  /** Browsers that have the behaviour at all; each test file says why it is not in both. */
  readonly only?: readonly BrowserName[]
  /** Both browsers at the same time: where the tests wait for most of their time. */
  readonly atOnce?: boolean
}

/** `tests` get a bench that is filled before the first of them runs. */
export function inEachBrowser(tests: (bench: Bench) => void, options: BenchOptions = {}): void {
  const { only = BROWSERS, atOnce = false, ...launch } = options
  const suites = atOnce ? describe.concurrent : describe
  suites.each(BROWSERS.filter((name) => only.includes(name)))('%s', (name) => {
    let session: Session | undefined
    let server: FixtureServer | undefined
    const opened = <T>(part: T | undefined): T => {
      if (part === undefined) throw new Error('the browser is not open')
      return part
    }
    beforeAll(async () => {
      server = await startServer()
      session = await openSession(name, { extension: extensionOf(name), ...launch })
    })
    const page = (path: string) => `${opened(server).origin}/${path}`
    const inspected = inspectedPage(page)
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await inspected.close()
    })
    afterAll(async () => {
      await session?.close()
      await server?.close()
    })
    const bench: Bench = {
      name,
      get session() {
        return opened(session)
      },
      get server() {
        return opened(server)
      },
      page,
      inspect: (path, options = {}) => inspected.show(opened(session), path, options),
    }
    // what is within a concurrent suite is concurrent, too
    if (atOnce) describe.sequential('in turn', () => tests(bench))
    else tests(bench)
  })
}
