// Chrome DevTools Protocol, the inspector of Node, WebDriver BiDi.
import { describe, expect, test } from 'vitest'
import { received, recognisedAs, sent, talking } from '../../support/conversation'

describe('Chrome DevTools Protocol', () => {
  const { lines } = talking('cdp')

  test('has commands, results and events, of several sessions', async () => {
    expect(
      await lines(
        sent({ id: 1, method: 'Runtime.enable' }),
        received({ id: 1, result: {} }),
        received({ method: 'Runtime.consoleAPICalled', params: { type: 'log' } }),
        sent({ id: 2, method: 'Page.navigate', params: { url: 'x' }, sessionId: 'S1' }),
        sent({ id: 2, method: 'Page.reload', params: {}, sessionId: 'S2' }),
        received({ id: 2, result: {}, sessionId: 'S1' }),
        received({ id: 2, error: { code: -32000, message: 'gone' }, sessionId: 'S2' }),
      ),
    ).toEqual([
      '→ command «Runtime.enable» · id 1',
      '← result «Runtime.enable» · id 1 (1→)',
      '← event «Runtime.consoleAPICalled»',
      '→ command «Page.navigate» · id 2',
      '→ command «Page.reload» · id 2',
      '← result «Page.navigate» · id 2 (4→)',
      '← error «Page.reload» · -32000 Server error · gone · id 2 (5→)',
    ])
  })

  test('is recognised in Node, whose URL says nothing', async () => {
    const url = 'ws://127.0.0.1:9229/0f2c936f-b1cd-4ac9-aab3-f63b0f33d55e'
    const enable = sent({ id: 1, method: 'Debugger.enable' })
    expect(
      await recognisedAs({ url }, enable, received({ id: 1, result: { debuggerId: 'x' } })),
    ).toBe('cdp')
  })

  test('is not another’s methods', async () => {
    expect(
      await recognisedAs({}, sent({ id: 1, method: 'Chat.send' }), received({ id: 1, result: {} })),
    ).toBeNull()
  })
})

describe('WebDriver BiDi', () => {
  const { lines } = talking('webdriver-bidi')

  test('says of each message what it is', async () => {
    expect(
      await lines(
        sent({ id: 1, method: 'session.new', params: { capabilities: {} } }),
        received({ type: 'success', id: 1, result: { sessionId: 'x' } }),
        sent({ id: 2, method: 'browsingContext.navigate', params: {} }),
        received({
          type: 'error',
          id: 2,
          error: 'no such frame',
          message: 'not here',
          stacktrace: '',
        }),
        received({ type: 'event', method: 'log.entryAdded', params: {} }),
        received({ type: 'error', id: null, error: 'invalid argument', message: 'x' }),
      ),
    ).toEqual([
      '→ command «session.new» · id 1',
      '← success «session.new» · id 1 (1→)',
      '→ command «browsingContext.navigate» · id 2',
      '← error «browsingContext.navigate» · no such frame: not here · id 2 (3→)',
      '← event «log.entryAdded»',
      '← error invalid argument: x',
    ])
  })

  test('is recognised by what is asked and how it is answered', async () => {
    const status = sent({ id: 1, method: 'session.status', params: {} })
    expect(await recognisedAs({}, status, received({ type: 'success', id: 1, result: {} }))).toBe(
      'webdriver-bidi',
    )
    expect(
      await recognisedAs(
        {},
        sent({ id: 1, method: 'session.create' }),
        received({ id: 1, type: 'success' }),
      ),
    ).toBeNull()
  })
})
