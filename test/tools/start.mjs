// @ts-check
// Shows the extension at work on the demo's live traffic, in a browser window; where there is no
// display, as text and a picture: `npm start [-- --firefox --headless --port N]`.
// With --lessons no browser is opened: the lessons are served, with --host 0.0.0.0 to a room.

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { ensureBrowsers, ensureNode, ensureNodeModules, ROOT } from './prepare.mjs'

// What needs packages is imported when they are there.
/** @import { FixtureServer } from '../fixtures/server.mjs' */
/** @import { Session } from '../support/session-types' */

const PICTURE = 'dist/socketscope-demo.png'
const PORTS_TO_TRY = 20

function readOptions() {
  const { values } = parseArgs({
    options: {
      firefox: { type: 'boolean', default: false },
      headless: { type: 'boolean', default: false },
      port: { type: 'string' },
      lessons: { type: 'boolean', default: false },
      host: { type: 'string' },
    },
  })
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new Error(`--port ${values.port}: not a port`)
  }
  const { lessons, host = '127.0.0.1' } = values
  if (values.host !== undefined && !lessons) throw new Error('--host is for --lessons')
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  const hasDisplay = process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)
  const headless = values.headless || !hasDisplay
  return { firefox: values.firefox, headless, port, lessons, host }
}

/**
 * @param {number | undefined} wanted the next free port is taken where this one is busy
 * @param {(port: number) => Promise<FixtureServer>} start
 */
async function onFreePort(wanted, start) {
  const { DEMO_PORT } = await import('../fixtures/server.mjs')
  const first = wanted ?? DEMO_PORT
  for (let port = first; ; port++) {
    try {
      return await start(port)
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!busy || port === first + PORTS_TO_TRY) throw error
    }
  }
}

/** @param {number | undefined} port @param {string} host */
async function serveRoom(port, host) {
  const { serveLessons } = await import('./start-lessons.mjs')
  await serveLessons({ host, onFreePort: (start) => onFreePort(port, start) })
}

/** @param {Session} session @param {FixtureServer} server @param {boolean} headless */
async function demonstrate(session, server, headless) {
  const tab = await session.open(`${server.origin}/all.html`)
  const panel = await tab.openPanel()
  if (headless) {
    const { showCapture } = await import('./show-capture.mjs')
    await showCapture(panel, join(ROOT, PICTURE))
    console.log(`\nA picture of the panel: ${PICTURE}`)
    return
  }
  console.log('Look at the Socketscope panel. Close the browser or press Ctrl+C to end.')
  await new Promise((resolve) => {
    tab.page.browser().once('disconnected', resolve)
    // puppeteer's own listener ends the process before the profile can be removed.
    process.removeAllListeners('SIGINT').once('SIGINT', resolve)
    process.removeAllListeners('SIGTERM').once('SIGTERM', resolve)
  })
}

async function main() {
  ensureNode()
  const { firefox, headless, port, lessons, host } = readOptions()
  const browser = firefox ? 'firefox' : 'chromium'
  await ensureNodeModules()
  if (lessons) return serveRoom(port, host)
  await ensureBrowsers([browser])
  const extension = await ensureBuilt(firefox ? 'firefox' : 'chrome')
  const { startServer } = await import('../fixtures/server.mjs')
  const server = await onFreePort(port, (free) => startServer({ port: free }))
  console.log(`Demo pages: ${server.origin}/`)
  try {
    const { openSession } = await import('../support/session.mjs')
    console.log(`Opening ${browser}${headless ? ' without a window' : ''} …`)
    // Page and panel in one window for a person; a picture needs the panel in its own.
    const dock = headless ? 'undocked' : 'bottom'
    const session = await openSession(browser, { extension, headless, dock })
    try {
      await demonstrate(session, server, headless)
    } finally {
      // A browser that the user has closed has nothing left to close.
      await session.close().catch(() => {})
    }
  } finally {
    await server.close()
  }
}

try {
  await main()
} catch (error) {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
