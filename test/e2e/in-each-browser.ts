// Runs the same behaviour in each real browser: the built extension, a fresh profile, the demo server.
import { afterAll, beforeAll, describe } from 'vitest'
import { type FixtureServer, startServer } from '../fixtures/server.mjs'
import { BROWSERS, type BrowserName } from '../support/browsers.mjs'
import { openSession } from '../support/session.mjs'
import type { LaunchOptions, Session } from '../support/session-types'

export interface Bench {
  readonly name: BrowserName
  readonly session: Session
  readonly server: FixtureServer
  /** URL of a page of test/fixtures/pages. */
  page(path: string): string
}

/** Where the builds are; another place lets tests run while the sources are being built anew. */
const dist = process.env.SOCKETSCOPE_DIST ?? 'dist'

export const extensionOf = (name: BrowserName) =>
  `${dist}/${name === 'chromium' ? 'chrome' : 'firefox'}`

export interface BenchOptions extends LaunchOptions {
  /** Browsers that have the behaviour at all; each test file says why it is not in both. */
  readonly only?: readonly BrowserName[]
}

/** `tests` get a bench that is filled before the first of them runs. */
export function inEachBrowser(tests: (bench: Bench) => void, options: BenchOptions = {}): void {
  const { only = BROWSERS, ...launch } = options
  describe.each(BROWSERS.filter((name) => only.includes(name)))('%s', (name) => {
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
    afterAll(async () => {
      await session?.close()
      await server?.close()
    })
    tests({
      name,
      get session() {
        return opened(session)
      },
      get server() {
        return opened(server)
      },
      page: (path) => `${opened(server).origin}/${path}`,
    })
  })
}
