// What is asked of a page.
import { describe, expect, test } from 'vitest'
import { readListeners } from '../../../../src/panel/bfcache/page-survey'
import { browserOf } from '../../../../src/panel/bfcache/this-browser'
import { FIREFOX, playBfcache } from '../../../support/bfcache-panel'
import { created, opened } from '../../../support/facts'

const counts = (more: object = {}) =>
  JSON.stringify({
    pagehide: 1,
    visibilitychange: 0,
    freeze: 1,
    beforeunload: 0,
    unload: 0,
    ...more,
  })

const reasonOf = async (listeners: string) => {
  const { bfcache, arrive, tell, settle } = await playBfcache({ listeners })
  arrive('d')
  tell('d', created(1), opened(2))
  await settle(1_000)
  return bfcache.page()
}

describe('listeners', () => {
  test('ours do not count', async () => {
    expect((await reasonOf(counts()))?.verdict.sockets[0]?.confidence).toBe('measured')
    expect((await reasonOf(counts({ pagehide: 2 })))?.verdict.sockets[0]?.confidence).toBe('guess')
  })

  test('an unload listener is named', async () => {
    expect((await reasonOf(counts({ unload: 1 })))?.verdict).toMatchObject({
      outcome: 'reloaded',
      because: [{ kind: 'blocker', blocker: 'unload-listener' }],
    })
  })

  test.each(['', 'null', '{}', '[1]', counts({ unload: -1 }), counts({ pagehide: 'x' }), '{"a"'])(
    'of %s nothing is taken',
    (answer) => {
      expect(readListeners(answer)).toBe(null)
    },
  )

  test('one that is added late is seen, while somebody looks', async () => {
    const answers = { listeners: counts() }
    const { bfcache, arrive, settle, asked } = await playBfcache(answers)
    arrive('d')
    await settle(400)
    answers.listeners = counts({ unload: 1 })
    bfcache.lookedAt(false)
    await settle(60_000)
    expect(bfcache.page()?.verdict.outcome).toBe('restored')
    expect(asked).toHaveLength(1)
    bfcache.lookedAt(true)
    await settle(400)
    expect(bfcache.page()?.verdict.outcome).toBe('reloaded')
    answers.listeners = counts()
    await settle(2_000)
    expect(bfcache.page()?.verdict.outcome).toBe('restored')
  })

  test('a page that is away is asked when it is back', async () => {
    const { bfcache, store, arrive, settle, asked } = await playBfcache({ listeners: counts() })
    arrive('d')
    store.gone('d')
    await settle(1_000)
    expect(asked).toEqual([])
    arrive('d')
    await settle(2_000)
    expect(bfcache.page()?.knowsListeners).toBe(true)
  })

  test('Firefox, which does not tell, is not asked', async () => {
    const { arrive, settle, asked } = await playBfcache({ browser: FIREFOX })
    arrive('d')
    await settle(10_000)
    expect(asked).toEqual([])
  })

  test('that they are not known is told', async () => {
    expect((await reasonOf(''))?.knowsListeners).toBe(false)
    expect((await reasonOf(counts()))?.knowsListeners).toBe(true)
  })
})

test('the browser is known by its user agent', () => {
  const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36'
  expect(browserOf(chrome)).toEqual({ engine: 'chromium', version: 156 })
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0'
  expect(browserOf(firefox)).toEqual({ engine: 'firefox', version: 153 })
  expect(browserOf('')).toEqual({ engine: 'chromium', version: null })
})
