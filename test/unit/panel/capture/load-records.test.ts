// A file is taken as a page is: documents say hello, facts follow, pages are left and come back.
import { describe, expect, test } from 'vitest'
import { Loader } from '../../../../src/panel/capture/load-records'
import type { Fact } from '../../../../src/wire/facts'
import { document, factOf, handshake } from '../../../support/captures'
import { created, sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

function loading() {
  const { store } = createTestStore()
  store.preserveLog.value = true
  const told: string[] = []
  const loader = new Loader({
    hello(hello, frame) {
      told.push(`hello ${hello.document} ${hello.arrival.restoredAt}`)
      store.hello(hello, frame)
    },
    worker: (worker) => store.addWorker(worker),
    facts(id, facts) {
      told.push(`${id} ${facts.map(({ seq }) => seq).join(' ')}`)
      store.facts(id, facts)
    },
    gone(id) {
      told.push(`gone ${id}`)
      store.gone(id)
    },
    socketAt: store.socketAt,
  })
  return { store, loader, told }
}

const turn = (kind: 'page-hidden' | 'page-shown', seq: number): Fact => ({
  ...{ kind, seq, time: 1_000 + seq, persisted: true },
})

describe('a file', () => {
  test('facts are handed over together, as long as they are of one document', () => {
    const { loader, told } = loading()
    const of = (id: string, ...facts: Fact[]) => facts.map((fact) => factOf(fact, id))
    loader.take([document('d1'), document('d2'), ...of('d1', created(1), sent(2, 'a'))])
    loader.take([...of('d1', sent(3, 'b')), ...of('d2', created(1))])
    expect(told).toEqual(['hello d1 null', 'hello d2 null', 'd1 1 2', 'd1 3', 'd2 1'])
  })

  test('a page that was left is gone, and says hello when it is restored', () => {
    const { store, loader, told } = loading()
    const facts = [created(1), turn('page-hidden', 2), turn('page-shown', 3), sent(4, 'a')]
    loader.take([document(), ...facts.map((fact) => factOf(fact))])
    expect(told).toEqual([
      'hello d1 null',
      'd1 1',
      'd1 2',
      'gone d1',
      'hello d1 1003',
      'd1 3',
      'd1 4',
    ])
    expect(store.documents.get('d1')).toMatchObject({ live: true, restoredAt: 1_003 })
  })

  test('a handshake finds its socket, also one that comes later', () => {
    const { store, loader } = loading()
    loader.take([document(), handshake({ source: 'har', status: 101 })])
    expect(store.sockets).toEqual([])
    loader.take([factOf(created(1))])
    expect(store.sockets[0]).toMatchObject({ source: 'har', handshake: { status: 101 } })
  })

  test('a worker stands in the place of a document', () => {
    const { store, loader } = loading()
    const worker = { kind: 'dedicated', script: 'https://shop.example/w.js' } as const
    loader.take([document('w', { worker }), factOf(created(1), 'w')])
    expect(store.documents.get('w')).toMatchObject({ worker, top: false, frameId: -1 })
    expect(store.sockets.length).toBe(1)
  })

  test('bookmarks find their rows, and it ends with its last fact', () => {
    const { store, loader } = loading()
    const mark = { kind: 'bookmark', document: 'd1', seq: 2 } as const
    loader.take([document(), factOf(created(1)), factOf(sent(2, 'a')), mark])
    expect(loader.marked(store.rows.all).map(({ text }) => text)).toEqual(['a'])
    expect(loader.end).toBe(1_002)
  })
})
