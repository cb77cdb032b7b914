// The panel's part of the judge, with a page that a test plays.
import type { Browser } from '../../src/bfcache/browser'
import { createBfcache } from '../../src/panel/bfcache/bfcache'
import type { Fact } from '../../src/wire/facts'
import type { Hello } from '../../src/wire/packets'
import { createFakeClock } from './fake-clock'
import { createTestStore, testHello } from './panel-store'

export const CHROMIUM: Browser = { engine: 'chromium', version: 156 }
export const FIREFOX: Browser = { engine: 'firefox', version: 153 }

interface Played {
  readonly browser?: Browser
  readonly stored?: unknown
  /** Visits that earlier panels have seen. */
  readonly kept?: unknown
  /** What the page answers to the question for its listeners. */
  readonly listeners?: string
}

export async function playBfcache(played: Played = {}) {
  const { browser = CHROMIUM, stored } = played
  const clock = createFakeClock()
  const { store, come } = createTestStore()
  const written: unknown[] = []
  const kept: unknown[] = []
  const asked: string[] = []
  const page = { isClosed: false }
  const bfcache = createBfcache({
    ...{ store, browser, after: clock.after, now: () => clock.now },
    storage: {
      read: async () => written.at(-1) ?? stored,
      write: async (list) => void written.push(structuredClone(list)),
    },
    visitStorage: {
      read: async () => kept.at(-1) ?? played.kept,
      write: async (list) => void kept.push(structuredClone(list)),
    },
    inPage: async (expression) => {
      asked.push(expression)
      if (page.isClosed) throw new Error('closed')
      return expression.includes('getEventListeners') ? (played.listeners ?? '') : ''
    },
  })
  const settle = async (ms = 0) => {
    clock.advance(ms)
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  }
  const arrive = (document: string, more: Partial<Hello> = {}) => {
    bfcache.arriving(testHello(document, more))
    come(document, more)
    bfcache.hello(testHello(document, more))
  }
  const tell = (document: string, ...facts: Fact[]) => bfcache.apply(document, facts)
  await settle()
  return { bfcache, store, clock, arrive, tell, settle, written, kept, asked, page }
}

const page =
  (kind: 'page-hidden' | 'page-shown') =>
  (seq: number, time: number, persisted = true) =>
    ({ kind, seq, time, persisted }) satisfies Fact

export const hidden = page('page-hidden')
export const shown = page('page-shown')
