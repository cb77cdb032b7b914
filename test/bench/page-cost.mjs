// @ts-check
// What the extension costs a page: the same traffic without it, with it, and with an open panel, in
// turns within one run. Prints ratios; times of a shared machine mean nothing. `npm run bench`

import { startServer } from '../fixtures/server.mjs'
import { BROWSERS } from '../support/browsers.mjs'
import { openSession } from '../support/session.mjs'
import { ensureBuilt } from '../tools/build.mjs'
import { ensureBrowsers } from '../tools/prepare.mjs'

/** @import { Session, Tab } from '../support/session-types' */

const ROUNDS = 7
const MESSAGES = 20_000
const MODES = /** @type {const} */ (['without', 'no panel', 'panel open'])

/**
 * In the page: receives and sends so many messages of 100 bytes; ms each.
 *
 * @param {number} count
 */
async function exchange(count) {
  const started = performance.now()
  const pushed = new WebSocket(`ws://${location.host}/push?count=${count}&size=100&every=0`)
  let seen = 0
  await new Promise((resolve) => {
    pushed.onmessage = () => {
      seen += 1
      if (seen === count) resolve(null)
    }
  })
  const received = performance.now() - started
  pushed.close()
  const socket = new WebSocket(`ws://${location.host}/slow?rate=100000000`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const text = 'x'.repeat(100)
  const before = performance.now()
  for (let sent = 0; sent < count; sent++) socket.send(text)
  const sent = performance.now() - before
  while (socket.bufferedAmount > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  socket.close()
  return { received, sent }
}

/** @param {number[]} values */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (/** @type {number} */ part) => sorted[Math.round((sorted.length - 1) * part)] ?? 0
  return `${at(0.5).toFixed(2)}  (${at(0).toFixed(2)} to ${at(1).toFixed(2)})`
}

/**
 * @param {typeof BROWSERS[number]} name
 * @param {string} origin
 * @param {string} extension
 */
async function compare(name, origin, extension) {
  /** @type {{ mode: string, session: Session, tab: Tab }[]} */
  const runs = []
  for (const mode of MODES) {
    const session = await openSession(name, mode === 'without' ? {} : { extension })
    const tab = await session.open(`${origin}/blank.html`)
    if (mode === 'panel open') await tab.openPanel()
    runs.push({ mode, session, tab })
  }
  /** @type {Record<string, { received: number[], sent: number[] }>} */
  const ratios = {}
  for (let round = 0; round <= ROUNDS; round++) {
    /** @type {{ received: number, sent: number } | undefined} */
    let base
    for (const { mode, tab } of runs) {
      const took = await tab.evaluate(exchange, MESSAGES)
      base ??= took
      if (round === 0) continue // compiles the code, opens the connection
      ratios[mode] ??= { received: [], sent: [] }
      ratios[mode].received.push(took.received / base.received)
      ratios[mode].sent.push(took.sent / base.sent)
    }
  }
  for (const { session } of runs) await session.close()
  return ratios
}

await ensureBrowsers([...BROWSERS])
const server = await startServer()
for (const name of BROWSERS) {
  const extension = await ensureBuilt(name === 'chromium' ? 'chrome' : 'firefox')
  console.log(
    `\n${name}: ${MESSAGES} messages of 100 bytes, ${ROUNDS} rounds, 1.00 = without the extension`,
  )
  for (const [mode, { received, sent }] of Object.entries(
    await compare(name, server.origin, extension),
  ))
    console.log(`  ${mode.padEnd(10)}  receive ${spread(received)}   send ${spread(sent)}`)
}
await server.close()
