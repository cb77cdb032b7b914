// The test of a page, step by step; and what is kept of what it shows.
import { describe, expect, test } from 'vitest'
import { playBfcache } from '../../../support/bfcache-panel'

describe('a test of the page', () => {
  test('leaves it for an empty one, and comes back', async () => {
    const { bfcache, arrive, settle, asked } = await playBfcache()
    arrive('d')
    bfcache.startTest()
    expect(bfcache.test.value).toEqual({ step: 'leaving' })
    expect(asked.at(-1)).toContain('about:blank')
    bfcache.navigated('about:blank')
    await settle(1_000)
    expect(asked.filter((one) => one.includes('history.back'))).toHaveLength(1)
    bfcache.navigated('http://localhost/d')
    expect(bfcache.test.value).toEqual({ step: 'idle' })
    await settle(60_000)
    expect(bfcache.test.value).toEqual({ step: 'idle' })
  })

  test('a second click while it runs does nothing', async () => {
    const { bfcache, asked } = await playBfcache()
    bfcache.startTest()
    bfcache.startTest()
    expect(asked).toHaveLength(1)
  })

  test('a page that stays says so', async () => {
    const { bfcache, settle } = await playBfcache()
    bfcache.startTest()
    await settle(10_000)
    expect(bfcache.test.value).toEqual({ step: 'failed', why: 'not-left' })
  })

  test('a page that does not come back says so', async () => {
    const { bfcache, settle } = await playBfcache()
    bfcache.startTest()
    bfcache.navigated('about:blank')
    await settle(10_000)
    expect(bfcache.test.value).toEqual({ step: 'failed', why: 'not-returned' })
  })

  test('a page that is closed to extensions says so', async () => {
    const { bfcache, settle, page } = await playBfcache()
    page.isClosed = true
    bfcache.startTest()
    await settle()
    expect(bfcache.test.value).toEqual({ step: 'failed', why: 'no-page' })
  })
})

describe('observations', () => {
  const one = { regime: 'blocks', browserVersion: 156, at: 5, url: 'http://a/' }

  test('of earlier panels count', async () => {
    const { bfcache } = await playBfcache({ stored: [one] })
    expect(bfcache.setting.regime).toMatchObject({ regime: 'blocks', confidence: 'observed' })
  })

  test.each([null, 'x', {}, [null], [{ ...one, regime: 'x' }], [{ ...one, at: 'now' }]])(
    'of %j nothing is taken',
    async (stored) => {
      const { bfcache } = await playBfcache({ stored })
      expect(bfcache.setting.regime).toMatchObject({ regime: 'cut', confidence: 'measured' })
    },
  )
})
