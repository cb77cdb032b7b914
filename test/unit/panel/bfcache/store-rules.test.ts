// Which documents may be stored, by what the network layer of each browser tells.
import { describe, expect, test } from 'vitest'
import { StoreRules } from '../../../../src/panel/bfcache/store-rules'
import type { DocumentResponse } from '../../../../src/wire/document-response'
import { FIREFOX, playBfcache } from '../../../support/bfcache-panel'
import { created } from '../../../support/facts'

const VALUES: readonly [string, boolean][] = [
  ['no-store', true],
  ['private, No-Store', true],
  ['no-cache', false],
  ['max-age=1, x-no-storex', false],
]

function setUp() {
  const news: number[] = []
  const rules = new StoreRules(() => void news.push(1))
  return { rules, news }
}

describe('in Chromium’s log', () => {
  const entry = (value: string, more: object = {}) => ({
    _resourceType: 'document',
    request: { url: 'http://localhost/d' },
    response: { status: 200, headers: [{ name: 'cache-control', value }], content: {} },
    ...more,
  })

  test.each(VALUES)('%s: %s', (value, noStore) => {
    const { rules } = setUp()
    rules.entry(entry(value))
    expect(rules.of('http://localhost/d#part')).toBe(noStore)
  })

  test('of documents alone', () => {
    const { rules, news } = setUp()
    rules.entry(entry('no-store', { _resourceType: 'image' }))
    expect(rules.of('http://localhost/d')).toBe(null)
    expect(news).toEqual([])
  })

  test.each([null, 1, {}, { request: null }, { request: {}, response: {} }])(
    'of %j nothing is taken',
    (value) => {
      const { rules, news } = setUp()
      rules.entry(value)
      rules.log({ entries: [value] })
      expect(news).toEqual([])
    },
  )

  test('an open page is judged by it', async () => {
    const { bfcache, arrive, tell } = await playBfcache()
    arrive('d')
    expect(bfcache.page()?.noStore).toBe(null)
    bfcache.rules.log({ entries: [entry('no-store')] })
    tell('d', created(1))
    expect(bfcache.page()).toMatchObject({
      noStore: true,
      verdict: { outcome: 'reloaded', because: [{ blocker: 'no-store-with-socket' }] },
    })
  })
})

describe('in Firefox’s request events', () => {
  const response = (cacheControl: string, more: Partial<DocumentResponse> = {}) => ({
    ...{ kind: 'document-response', request: '1', tab: 2, url: 'http://localhost/d' },
    ...{ time: 5, status: 200, cacheControl },
    ...more,
  })

  test.each(VALUES)('%s: %s', (value, noStore) => {
    const { rules, news } = setUp()
    expect(rules.receive(response(value))).toBe(true)
    expect(rules.receive(response(value))).toBe(true)
    expect(rules.of('http://localhost/d#part')).toBe(noStore)
    expect(news).toEqual([1])
  })

  test('“not modified” leaves it as it was', () => {
    const { rules } = setUp()
    rules.receive(response('no-store'))
    rules.receive(response('', { status: 304 }))
    expect(rules.of('http://localhost/d')).toBe(true)
  })

  test('what is not about a document is left to others', () => {
    const { rules } = setUp()
    for (const message of [null, { kind: 'woken' }, { kind: 'document-response' }])
      expect(rules.receive(message)).toBe(false)
  })

  test('it keeps a page out without a socket', async () => {
    const { bfcache, arrive } = await playBfcache({ browser: FIREFOX })
    arrive('d')
    bfcache.rules.receive(response('no-store'))
    expect(bfcache.page()?.verdict.because).toMatchObject([{ blocker: 'no-store' }])
  })
})
