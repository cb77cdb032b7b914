// @ts-check
// What a page is made to do in each column.

/** @typedef {{ title: string, kind: 'text' | 'json' | 'binary', count: number, size: number }} Workload */

const KiB = 1024

/** @type {Readonly<Record<string, Workload>>} */
export const WORKLOADS = {
  text: { title: 'texts of 100 bytes', kind: 'text', count: 100_000, size: 100 },
  json: { title: 'JSON of 1 KiB', kind: 'json', count: 20_000, size: KiB },
  binary: { title: 'binary of 64 KiB', kind: 'binary', count: 2_000, size: 64 * KiB },
  large: { title: 'binary of 1 MiB', kind: 'binary', count: 100, size: KiB * KiB },
}

/** Groups of sends for the latency, sends in each, bytes of each. */
export const LATENCY = [300, 50, 100]
