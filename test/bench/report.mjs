// @ts-check
// The readings as tables in Markdown: ratios to column a, with how far the runs lie apart.
import { COLUMNS } from './columns.mjs'
import { LOADING } from './measure-loading.mjs'
import { median, ratio, round } from './statistics.mjs'
import { WORKLOADS } from './workloads.mjs'

/** @import { Latency, Readings, Traffic } from './measure-traffic.mjs' */
/** @import { Loading } from './measure-loading.mjs' */

/** @typedef {{ version?: string | undefined, traffic: Record<string, Traffic>, latency?: Latency, loading?: Record<string, Loading> }} OfBrowser */
/** @typedef {Record<string, OfBrowser>} Results */

const row = (/** @type {readonly (string | number)[]} */ cells) => `| ${cells.join(' | ')} |`
const table = (/** @type {readonly string[]} */ head, /** @type {string[][]} */ rows) =>
  [row(head), row(head.map((_, index) => (index < 2 ? '---' : '--:'))), ...rows.map(row)].join('\n')

/** @param {Readings | undefined} readings @param {Readings | undefined} base */
function against(readings, base) {
  if (!readings || !base) return '–'
  const by = readings.thread.length > 0 ? 'thread' : 'clock'
  const { ratio: middle, least, most } = ratio(readings[by], base[by])
  return `${middle.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`
}

/** @param {Readings | undefined} readings @param {number} count */
function perMessage(readings, count) {
  if (!readings) return '–'
  const ms = median(readings.thread.length > 0 ? readings.thread : readings.clock)
  const each = (ms * 1000) / count
  return each < 1000 ? `${each.toFixed(1)} µs` : `${(each / 1000).toFixed(1)} ms`
}

/** @param {Record<string, Traffic>} traffic */
function trafficTable(traffic) {
  const rows = Object.entries(WORKLOADS).flatMap(([name, { title }]) => {
    const measured = traffic[name]
    if (!measured) return []
    const { count, columns } = measured
    return /** @type {const} */ (['receive', 'send']).map((way) => [
      `${count.toLocaleString('en')} ${title}`,
      way,
      perMessage(columns.a?.[way], count),
      ...['b', 'c', 'd', 'o', 'e'].map((name) => against(columns[name]?.[way], columns.a?.[way])),
    ])
  })
  return table(['', '', 'a, each', 'b', 'c', 'd', 'o', 'e'], rows)
}

/** @param {Latency} latency */
function latencyTable(latency) {
  const shown = (/** @type {number[] | undefined} */ values) =>
    values ? `${median(values).toFixed(2)} µs` : '–'
  const columns = Object.keys(COLUMNS)
  return table(
    ['send() of 100 bytes', '', ...columns],
    /** @type {const} */ (['p50', 'p99']).map((part) => [
      '',
      part,
      ...columns.map((column) => shown(latency[column]?.[part])),
    ]),
  )
}

/** @param {Record<string, Loading>} loading */
function loadingTable(loading) {
  const columns = Object.keys(LOADING).map((name) => loading[name])
  const shown = (/** @type {(own: Loading) => string} */ write) =>
    columns.map((own) => (own ? write(own) : '–'))
  const loads = columns[0]?.firstInline.length ?? 0
  return table(
    ['a page without sockets', '', ...Object.keys(LOADING)],
    [
      [
        'time to the first inline script',
        `median of ${loads}`,
        ...shown(({ firstInline }) => `${median(firstInline).toFixed(2)} ms`),
      ],
      [
        'heap of a frame, after a collection',
        '',
        ...shown(({ heapOfFrame }) =>
          heapOfFrame === null ? '–' : `${round(heapOfFrame / 1024).toFixed(0)} KiB`,
        ),
      ],
    ],
  )
}

/** @param {Results} results @param {string} machine */
export function markdown(results, machine) {
  const parts = Object.entries(results).flatMap(
    ([name, { version, traffic, latency, loading }]) => [
      `## ${version ?? name}`,
      trafficTable(traffic),
      ...(latency ? [latencyTable(latency)] : []),
      ...(loading ? [loadingTable(loading)] : []),
    ],
  )
  const legend = Object.entries({ ...COLUMNS, n: LOADING.n }).map(
    ([name, what]) => `**${name}** ${what}`,
  )
  return `${[
    '# What it costs the page',
    `${legend.join(' · ')}. Written by \`npm run bench\`, on a machine with ${machine}.`,
    `Processor time of the page’s own thread, until it is quiet again; ratios of medians to a, and in
brackets where the single runs lie. Latency: means of groups of 50 calls, since no browser has a clock
for one.`,
    ...parts,
  ].join('\n\n')}\n`
}
