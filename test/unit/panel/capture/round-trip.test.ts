// What the panel knows, written to a file and read into another panel, is the same again.
import { expect, test } from 'vitest'
import type { Captured } from '../../../../src/capture/captured'
import { ndjsonWriter } from '../../../../src/capture/ndjson/ndjson-writer'
import { readNdjson } from '../../../../src/capture/ndjson/read-ndjson'
import { Loader } from '../../../../src/panel/capture/load-records'
import { recordsOf } from '../../../../src/panel/capture/records-of'
import { everything } from '../../../../src/panel/capture/scope'
import type { Store } from '../../../../src/panel/store/store'
import { HEADER, written } from '../../../support/captures'
import { mixedTraffic } from '../../../support/mixed-traffic'
import { createTestStore } from '../../../support/panel-store'

const told = (store: Store) => ({ store, bookmarks: [], payloads: null })

const fileOf = (store: Store) =>
  written(recordsOf(everything(store), told(store), true), ndjsonWriter(HEADER))

async function readInto(file: Blob): Promise<Store> {
  const { store } = createTestStore()
  store.preserveLog.value = true
  const loader = new Loader({
    hello: (hello, frame) => store.hello(hello, frame),
    worker: (document) => store.addWorker(document),
    facts: (document, facts) => store.facts(document, facts),
    gone: (document) => store.gone(document),
    socketAt: store.socketAt,
  })
  let batch: Captured[] = []
  for await (const record of readNdjson(file)) {
    batch.push(record)
    if (batch.length < 500) continue
    loader.take(batch)
    batch = []
  }
  loader.take(batch)
  return store
}

const sorted = (line: string) =>
  JSON.stringify(Object.entries(JSON.parse(line)).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Fields of what is no message come back in another order. */
const linesOf = async (file: Blob) =>
  (await file.text())
    .trim()
    .split('\n')
    .map((line) => (line.includes('"kind":"message-') ? line : sorted(line)))
    .join('\n')

/** What a socket list and its details tell. */
const socketsOf = (store: Store) =>
  store.sockets.map((socket) => ({
    ...{ url: socket.url, readyState: socket.readyState, counts: socket.counts },
    ...{ transitions: socket.transitions, close: socket.close, gaps: socket.gaps },
    ...{ buffered: socket.buffered.amount, peak: socket.trend, threw: socket.threw },
    ...{ handshake: socket.handshake, source: socket.source, page: socket.document.url },
  }))

test('100,000 mixed messages come back without loss', { timeout: 180_000 }, async () => {
  const { store, come } = createTestStore()
  store.preserveLog.value = true
  mixedTraffic(100_000, { come, facts: (id, facts) => store.facts(id, facts) })
  const file = await fileOf(store)
  const back = await readInto(file)
  expect(back.rows.all.length).toBe(store.rows.all.length)
  expect(back.rows.all.length).toBeGreaterThan(100_000)
  const differing = back.rows.all.findIndex(
    (row, at) => row.kind !== store.rows.all[at]?.kind || row.text !== store.rows.all[at]?.text,
  )
  expect(differing).toBe(-1)
  expect(socketsOf(back)).toEqual(socketsOf(store))
  const again = await fileOf(back)
  expect(again.size).toBe(file.size)
  expect((await linesOf(again)) === (await linesOf(file))).toBe(true)
})
