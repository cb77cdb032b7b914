// @ts-check
// The processor time that a page's own thread has used: what else the machine does hardly matters to
// it, and what the browser does elsewhere is not the page's. Linux only; null elsewhere.
import { readdirSync, readFileSync } from 'node:fs'

/** @import { Tab } from '../support/session-types' */

/** ms of the main thread of a process; null: there is none. @param {number} pid */
function timeOf(pid) {
  try {
    const [run = ''] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')
    return Number(run) / 1e6
  } catch {
    return null
  }
}

/** The process itself, and all that it has started. @param {number} root */
function familyOf(root) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  )
  const isOf = (/** @type {number | undefined} */ pid) => {
    for (let at = pid; at; at = parents.get(at)) if (at === root) return true
    return false
  }
  return [...parents.keys()].filter(isOf)
}

/** @param {string} pid */
function parentOf(pid) {
  try {
    return Number(/^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return 0 // gone
  }
}

/**
 * Makes the page busy for a moment, and sees which thread that was.
 *
 * @param {Tab} tab
 * @returns {Promise<(() => number) | null>} ms since some moment
 */
export async function pageThread(tab) {
  if (process.platform !== 'linux') return null
  const root = tab.page.browser().process()?.pid ?? 0
  const before = new Map(familyOf(root).map((pid) => [pid, timeOf(pid) ?? 0]))
  await tab.page.evaluate('traffic.spin(400)')
  let busiest = 0
  let most = 0
  for (const [pid, time] of before) {
    const used = (timeOf(pid) ?? 0) - time
    if (used > most) [busiest, most] = [pid, used]
  }
  return () => timeOf(busiest) ?? 0
}

/**
 * What follows a measured piece of work counts, too: waits until the thread is quiet.
 *
 * @param {() => number} time
 */
export async function untilQuiet(time) {
  for (let last = time(), left = 100; left > 0; left--) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    const now = time()
    if (now - last < 4) return
    last = now
  }
}
