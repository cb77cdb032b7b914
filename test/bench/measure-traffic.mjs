// @ts-check
// One workload in every column in turns: what it takes of the page's own thread, and of the clock.
import { pageThread, untilQuiet } from './page-thread.mjs'
import { quantile, round } from './statistics.mjs'
import { LATENCY } from './workloads.mjs'

/** @import { Column } from './columns.mjs' */
/** @import { Workload } from './workloads.mjs' */

/** ms, of each run. @typedef {{ thread: number[], clock: number[] }} Readings */
/** Messages a run, and its readings by column. @typedef {{ count: number, columns: Record<string, { receive: Readings, send: Readings }> }} Traffic */
/** By column: µs of a `send()`. @typedef {Record<string, { p50: number[], p99: number[] }>} Latency */

/**
 * @param {Column} column
 * @param {(() => number) | null} time
 * @param {string} call
 * @param {Readings} into
 */
async function run({ tab }, time, call, into) {
  await tab.page.bringToFront()
  const before = time?.() ?? 0
  const took = await tab.page.evaluate(call)
  if (time) {
    await untilQuiet(time)
    into.thread.push(round(time() - before))
  }
  into.clock.push(round(Number(took)))
}

/**
 * The first round compiles the code and is not counted.
 *
 * @param {readonly Column[]} columns
 * @param {Workload} workload
 * @param {number} rounds
 * @param {number} scale
 * @param {number} until When no further round is begun.
 * @returns {Promise<Traffic>}
 */
export async function measureTraffic(columns, { kind, size, ...workload }, rounds, scale, until) {
  const count = Math.ceil(workload.count * scale)
  /** @type {Traffic['columns']} */
  const traffic = {}
  const threads = new Map()
  for (const column of columns) threads.set(column, await pageThread(column.tab))
  for (let round = 0; round <= rounds && (round <= 1 || Date.now() < until); round++) {
    for (const column of columns) {
      if (round <= 1)
        traffic[column.name] = {
          receive: { thread: [], clock: [] },
          send: { thread: [], clock: [] },
        }
      const into = traffic[column.name]
      if (!into) continue
      const time = threads.get(column)
      const what = JSON.stringify([kind, round === 0 ? Math.ceil(count / 4) : count, size])
      await run(column, time, `traffic.receive(...${what})`, into.receive)
      await run(column, time, `traffic.send(...${what})`, into.send)
    }
  }
  return { count, columns: traffic }
}

/**
 * @param {readonly Column[]} columns
 * @param {number} rounds
 * @param {number} until
 * @returns {Promise<Latency>}
 */
export async function measureLatency(columns, rounds, until) {
  /** @type {Latency} */
  const latency = {}
  for (let turn = 0; turn <= rounds && (turn <= 1 || Date.now() < until); turn++) {
    for (const { name, tab } of columns) {
      await tab.page.bringToFront()
      const means = await tab.page.evaluate(`traffic.latency(${LATENCY})`)
      latency[name] ??= { p50: [], p99: [] }
      if (turn === 0) continue
      latency[name].p50.push(round(quantile(/** @type {number[]} */ (means), 0.5)))
      latency[name].p99.push(round(quantile(/** @type {number[]} */ (means), 0.99)))
    }
  }
  return latency
}
