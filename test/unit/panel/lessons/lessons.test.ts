// From facts to ticks: which lesson is under way, what of the capture its tasks are told, what is kept.
import { expect, test } from 'vitest'
import type { Progress } from '../../../../src/lessons/progress'
import en from '../../../../src/lessons/words/en.json' with { type: 'json' }
import type { Visit } from '../../../../src/panel/bfcache/bfcache-view'
import { Lessons } from '../../../../src/panel/lessons/lessons'
import { Store } from '../../../../src/panel/store/store'
import type { Fact } from '../../../../src/wire/facts'
import { closed, created, opened, sent } from '../../../support/facts'
import { testHello } from '../../../support/panel-store'

const FIRST = 'http://localhost/socketscope-lessons/first-connection.html'

function setUp(stored: unknown = null) {
  const noted: { current: Lessons | null } = { current: null }
  const written: Progress[] = []
  const visits: Visit[] = []
  let time = 5_000
  let loads = 0
  const store = new Store({ forget: () => {}, added: (rows) => noted.current?.note(rows) })
  const lessons = new Lessons({
    ...{ store, visits: () => visits, texts: async () => en, read: async () => stored },
    now: () => time,
    write: async (progress) => void written.push(progress),
    load: () => {
      loads += 1
      return import('../../../../src/panel/lessons/lesson-guide')
    },
  })
  noted.current = lessons
  const show = (document: string, url: string) => {
    const address = { frameId: 0, documentId: document, url: '', origin: 'http://localhost' }
    store.hello(testHello(document, { url }), address)
    lessons.arrive(url)
  }
  const facts = (document: string, ...more: Fact[]) => store.facts(document, more)
  const done = () => lessons.guide.peek()?.progress.peek()
  return {
    ...{ store, lessons, written, show, facts, done, visits },
    loads: () => loads,
    pass: (ms: number) => (time += ms),
  }
}

test('no page of a lesson, no guide: nothing is loaded', () => {
  const { lessons, show, facts, loads } = setUp()
  show('d', 'http://localhost/lessons/states.html')
  facts('d', created(1), opened(2))
  expect(lessons.current.peek()).toBeNull()
  expect(loads()).toBe(0)
})

test('what a page did before the guide had come is looked at', async () => {
  const { lessons, show, facts, done, written } = setUp()
  show('d', FIRST)
  facts('d', created(1), opened(2))
  await lessons.open()
  expect(done()).toEqual({ 'first-connection': ['open'] })
  expect(written).toEqual([{ 'first-connection': ['open'] }])
  expect(lessons.guide.peek()?.proofOf('first-connection', 'open')).toEqual({
    rows: [2],
    sockets: [],
  })
})

test('rows tick off as they come, those of other pages do not', async () => {
  const { lessons, show, facts, done } = setUp()
  show('d', FIRST)
  await lessons.open()
  show('e', 'http://localhost/other.html')
  facts('e', created(1), opened(2), sent(3, 'ping'))
  expect(done()).toEqual({})
  show('d', FIRST)
  facts('d', created(1), opened(2), sent(3, 'ping'))
  expect(done()).toEqual({ 'first-connection': ['open', 'ping'] })
})

test('a lesson goes on where it was when its page comes back', async () => {
  const { lessons, show, facts, done } = setUp()
  show('d', FIRST)
  await lessons.open()
  facts('d', created(1), opened(2))
  show('e', 'http://localhost/socketscope-lessons/elsewhere.html')
  expect(lessons.current.peek()).toBeNull()
  show('f', FIRST)
  facts('f', created(1), opened(2), sent(3, 'ping'))
  expect(done()).toEqual({ 'first-connection': ['open', 'ping'] })
})

test('what was done in an earlier session stays done, without a proof', async () => {
  const { lessons, show } = setUp({ 'first-connection': ['ping'] })
  show('d', FIRST)
  await lessons.open()
  const guide = lessons.guide.peek()
  expect(guide?.isDone('first-connection', 'ping')).toBe(true)
  expect(guide?.proofOf('first-connection', 'ping')).toBeNull()
})

test('begun again, only what happens from then on counts', async () => {
  const { lessons, show, facts, done, store, pass } = setUp()
  show('d', 'http://localhost/socketscope-lessons/buffered-amount.html')
  await lessons.open()
  facts('d', created(1), opened(2))
  const [socket] = store.sockets
  Object.assign(socket?.buffered ?? {}, { peak: 2_000_000, amount: 0 })
  const guide = lessons.guide.peek()
  guide?.review()
  expect(done()).toEqual({ 'buffered-amount': ['drain'] })
  pass(1_000)
  guide?.restart('buffered-amount')
  guide?.review()
  expect(done()).toEqual({ 'buffered-amount': [] })
})

test('an end without its close() is none of the page’s', async () => {
  const { lessons, show, facts, done } = setUp()
  show('d', FIRST)
  await lessons.open()
  facts('d', created(1), opened(2), closed(3))
  expect(done()).toEqual({ 'first-connection': ['open'] })
})

test('who could not be loaded is asked for again', async () => {
  let tries = 0
  const lessons = new Lessons({
    ...{ store: new Store({ forget: () => {}, added: () => {} }), visits: () => [], now: () => 0 },
    ...{ texts: async () => en, read: async () => null, write: async () => {} },
    load() {
      tries += 1
      return tries === 1
        ? Promise.reject(new Error('away'))
        : import('../../../../src/panel/lessons/lesson-guide')
    },
  })
  await lessons.open()
  expect(lessons.guide.peek()).toBeNull()
  await lessons.open()
  expect(lessons.guide.peek()).not.toBeNull()
})
