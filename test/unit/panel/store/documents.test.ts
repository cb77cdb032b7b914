// Which page a document belongs to, and what has become of it.
import { describe, expect, test } from 'vitest'
import { documentState } from '../../../../src/panel/store/documents'
import { created } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

const inTop = { depth: 1, name: '', hasOpener: false }

function setUp() {
  const made = createTestStore()
  made.store.preserveLog.value = true
  const { store } = made
  const document = (id: string) => {
    const found = store.documents.get(id)
    if (!found) throw new Error(`no document ${id}`)
    return found
  }
  const page = (id: string) => store.pageOf(document(id))?.id ?? null
  return { ...made, document, page }
}

describe('a frame', () => {
  test('belongs to the page that is shown, also when it was put up late', () => {
    const { come, page } = setUp()
    come('a', { timeOrigin: 10 })
    come('frame', { place: inTop, timeOrigin: 500 })
    expect(page('frame')).toBe('a')
  })

  test('that is heard before its top belongs to the page that comes', () => {
    const { come, page, document } = setUp()
    come('a', { timeOrigin: 10 })
    come('old', { place: inTop, timeOrigin: 20 })
    come('new', { place: inTop, timeOrigin: 1_020 })
    come('b', { timeOrigin: 1_000 })
    expect([page('old'), page('new')]).toEqual(['a', 'b'])
    expect([document('old').past, document('new').past]).toEqual([true, false])
  })

  test('stays with its page when that is left, and comes back with it', () => {
    const { come, page, document, store } = setUp()
    come('a', { timeOrigin: 10 })
    come('frame', { place: inTop, timeOrigin: 20 })
    store.gone('a')
    come('b', { timeOrigin: 1_000 })
    come('c', { timeOrigin: 2_000 })
    expect([page('frame'), document('frame').past]).toEqual(['a', true])
    come('a', { timeOrigin: 10 })
    expect([page('frame'), document('frame').past]).toEqual(['a', false])
    expect([document('b').past, document('c').past]).toEqual([true, true])
  })

  test('that was heard before any top is of the first that says hello', () => {
    const { come, page } = setUp()
    come('frame', { place: inTop, timeOrigin: 20 })
    expect(page('frame')).toBeNull()
    come('a', { timeOrigin: 10 })
    expect(page('frame')).toBe('a')
  })
})

describe('a document', () => {
  const hidden = (seq: number, persisted: boolean) =>
    ({ kind: 'page-hidden', seq, time: seq, persisted }) as const

  test.each([
    [true, 'cached'],
    [false, 'left'],
  ] as const)('that was hidden, persisted %s, and gone is %s', (persisted, state) => {
    const { come, store, document } = setUp()
    come('a')
    store.facts('a', [created(1), hidden(2, persisted)])
    expect(documentState(document('a'))).toBe('current')
    store.gone('a')
    expect(documentState(document('a'))).toBe(state)
  })

  test('that is back from the bfcache is current, and left when it is left for good', () => {
    const { come, store, document } = setUp()
    come('a')
    store.facts('a', [created(1), hidden(2, true)])
    store.gone('a')
    come('a')
    expect(documentState(document('a'))).toBe('current')
    store.facts('a', [{ kind: 'page-shown', seq: 3, time: 3, persisted: true }])
    store.gone('a')
    expect(documentState(document('a'))).toBe('left')
  })
})
