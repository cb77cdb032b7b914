// What goes into a file of what the panel knows, and in which order.
import { describe, expect, test } from 'vitest'
import type { Captured } from '../../../../src/capture/captured'
import { recordsOf } from '../../../../src/panel/capture/records-of'
import { everything, ofRows, ofSocket, type Scope } from '../../../../src/panel/capture/scope'
import type { PayloadSource } from '../../../../src/panel/capture/whole-fact'
import type { Store } from '../../../../src/panel/store/store'
import type { Fact } from '../../../../src/wire/facts'
import { handshake } from '../../../support/captures'
import { closed, created, gap, opened, sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

const reading = (seq: number, socket = 1): Fact => ({
  ...{ kind: 'buffered-amount', seq, time: 1_000 + seq, socket, readyState: 1 },
  ...{ bufferedAmount: 7, heldAt: 0 },
})

async function told(
  store: Store,
  scope: Scope,
  isAll = false,
  payloads: PayloadSource | null = null,
): Promise<Captured[]> {
  const all: Captured[] = []
  const bookmarks = store.rows.all.filter((row) => row.text === 'marked')
  for await (const record of recordsOf(scope, { store, bookmarks, payloads }, isAll))
    all.push(record)
  return all
}

const named = (records: readonly Captured[]) =>
  records.map((record) =>
    record.kind === 'fact'
      ? `${record.document} ${record.fact.kind} ${record.fact.seq}`
      : record.kind,
  )

function twoSockets() {
  const { store, come } = createTestStore()
  come('d1')
  const facts = [created(1), opened(2), created(3, { socket: 2 }), sent(4, 'marked'), reading(5)]
  store.facts('d1', [...facts, sent(6, 'second', { socket: 2 }), reading(7, 2), closed(8)])
  return { store, come }
}

describe('everything', () => {
  test('documents come first, readings where they were, bookmarks last', async () => {
    const { store, come } = twoSockets()
    come('d2')
    const [first] = store.sockets
    if (first) first.handshake = handshake()
    expect(named(await told(store, everything(store), true))).toEqual([
      ...['document', 'd1 socket-created 1', 'd1 socket-opened 2', 'd1 socket-created 3'],
      ...['d1 message-sent 4', 'd1 buffered-amount 5', 'd1 message-sent 6'],
      ...['d1 buffered-amount 7', 'd1 socket-closed 8', 'document', 'handshake', 'bookmark'],
    ])
  })

  test('after a clear, sockets that go on are told with their beginnings', async () => {
    const { store } = twoSockets()
    store.clear()
    store.facts('d1', [sent(9, 'later', { socket: 2 })])
    expect(named(await told(store, everything(store), true))).toEqual([
      ...['document', 'd1 socket-created 3', 'd1 message-sent 9'],
    ])
  })

  test('a clear that is undone brings readings back', async () => {
    const { store } = twoSockets()
    const undo = store.clear()
    store.facts('d1', [reading(9, 2)])
    undo()
    const kinds = named(await told(store, everything(store), true))
    expect(kinds.filter((kind) => kind.includes('buffered'))).toEqual([
      ...['d1 buffered-amount 5', 'd1 buffered-amount 7', 'd1 buffered-amount 9'],
    ])
  })

  test('an id that no reader would take gets another', async () => {
    const { store, come } = createTestStore()
    come('d'.repeat(200))
    const [record] = await told(store, everything(store), true)
    expect(record).toMatchObject({ kind: 'document', document: 'document 1' })
  })
})

describe('a part', () => {
  test('of one socket, with its readings, and of a gap what concerns it', async () => {
    const { store } = twoSockets()
    const one = { 'message-sent': { nth: 9, total: 9 } }
    store.facts('d1', [gap(9, 12, { counters: { 1: one, 2: one } })])
    const second = store.socketAt('d1', 2)
    const records = second ? await told(store, ofSocket(store, second)) : []
    expect(named(records)).toEqual([
      ...['document', 'd1 socket-created 3', 'd1 message-sent 6', 'd1 buffered-amount 7'],
      'd1 gap 9',
    ])
    const last = records.at(-1)
    expect(last?.kind === 'fact' && last.fact.kind === 'gap' && last.fact.counters).toEqual({
      2: one,
    })
  })

  test('of chosen rows, with how their sockets began and ended', async () => {
    const { store } = twoSockets()
    const rows = store.rows.all.filter((row) => row.text === 'marked')
    expect(named(await told(store, ofRows(rows)))).toEqual([
      ...['document', 'd1 socket-created 1', 'd1 socket-opened 2', 'd1 message-sent 4'],
      ...['d1 socket-closed 8', 'bookmark'],
    ])
  })
})

describe('a payload that is not here', () => {
  const longer = {
    payload: { kind: 'text', size: 9, content: 'the s', rest: 'on-request' },
  } as const

  function cut() {
    const { store, come } = createTestStore()
    come('d1')
    store.facts('d1', [created(1), sent(2, '', longer)])
    return store
  }
  const source = (content: string | null): PayloadSource => ({
    read: async () => content,
    bring: async () => {},
    after: () => () => {},
  })
  const payloadIn = (records: readonly Captured[]) => {
    const last = records.at(-1)
    return last?.kind === 'fact' && 'payload' in last.fact ? last.fact.payload : null
  }

  test('is fetched', async () => {
    const store = cut()
    const records = await told(store, everything(store), true, source('the start'))
    expect(payloadIn(records)).toMatchObject({ content: 'the start', rest: 'none' })
  })

  test('is told as not kept where it is not to be had', async () => {
    const store = cut()
    const records = await told(store, everything(store), true, source(null))
    expect(payloadIn(records)).toMatchObject({ content: 'the s', rest: 'omitted' })
  })

  test('is not waited for by a page that hangs', async () => {
    const store = cut()
    const hanging: PayloadSource = {
      read: () => new Promise(() => {}),
      bring: async () => {},
      after: (_, task) => {
        queueMicrotask(task)
        return () => {}
      },
    }
    const records = await told(store, everything(store), true, hanging)
    expect(payloadIn(records)).toMatchObject({ content: 'the s', rest: 'omitted' })
  })
})
