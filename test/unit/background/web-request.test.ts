// How Firefox's request events become stages, and when anybody listens to them.
import { describe, expect, test } from 'vitest'
import { stageOf } from '../../../src/background/handshake-stage'
import { responseOfDocument } from '../../../src/background/response-of-document'
import { createRequestEvents, type WebRequest } from '../../../src/background/web-request'
import { isDocumentResponse } from '../../../src/wire/document-response'
import { isHandshakeStage } from '../../../src/wire/handshake-guards'
import { type FirefoxCase, firefoxStages } from '../../support/recordings'

function fakeEvent() {
  const listeners = new Map<unknown, unknown[]>()
  return {
    listeners,
    addListener: (listener: unknown, ...rest: unknown[]) => void listeners.set(listener, rest),
    removeListener: (listener: unknown) => void listeners.delete(listener),
  }
}

function setUp() {
  const events = {
    onBeforeRequest: fakeEvent(),
    onSendHeaders: fakeEvent(),
    onHeadersReceived: fakeEvent(),
    onCompleted: fakeEvent(),
    onErrorOccurred: fakeEvent(),
  }
  let start = () => {}
  const started = new Promise<void>((resolve) => {
    start = resolve
  })
  const told: string[] = []
  const watch = createRequestEvents(events as WebRequest, () => started, {
    pass: () => {},
    listening: () => void told.push('listening'),
  })
  const count = () => Object.values(events).reduce((sum, { listeners }) => sum + listeners.size, 0)
  return { events, watch, start, count, told }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('listening', () => {
  test('waits until the background has started: a listener of before would wake it for ever', async () => {
    const { watch, start, count, told } = setUp()
    watch.listen()
    await settled()
    expect(count()).toBe(0)
    expect(told).toEqual([])
    start()
    await settled()
    expect(count()).toBe(6)
    expect(told).toEqual(['listening'])
    watch.stop()
    expect(count()).toBe(0)
  })

  test('does not begin if it was ended meanwhile', async () => {
    const { watch, start, count } = setUp()
    watch.listen()
    watch.stop()
    start()
    await settled()
    expect(count()).toBe(0)
  })

  test('gives onErrorOccurred no third argument, at which Firefox throws', async () => {
    const { events, watch, start } = setUp()
    watch.listen()
    start()
    await settled()
    const filter = { urls: ['<all_urls>'], types: ['websocket'] }
    expect([...events.onErrorOccurred.listeners.values()]).toEqual([[filter]])
    expect([...events.onSendHeaders.listeners.values()]).toEqual([[filter, ['requestHeaders']]])
    const documents = { urls: ['<all_urls>'], types: ['main_frame', 'sub_frame'] }
    expect([...events.onHeadersReceived.listeners.values()]).toEqual([
      [filter, ['responseHeaders']],
      [documents, ['responseHeaders']],
    ])
  })
})

describe('a stage', () => {
  test.each<FirefoxCase>(['OK', '403', '302', 'refused', 'worker', 'sharedworker'])(
    'of a real handshake (%s) passes the border',
    (name) => {
      for (const stage of firefoxStages(name)) expect(isHandshakeStage(stage)).toBe(true)
    },
  )

  test('of too much is cut until it passes', () => {
    const header = { name: 'X-Long', value: 'x'.repeat(100_000) }
    const stage = stageOf('sent', {
      requestId: '1',
      url: `ws://a/${'x'.repeat(100_000)}`,
      timeStamp: 1,
      requestHeaders: Array.from({ length: 1_000 }, () => header),
    })
    expect(isHandshakeStage(stage)).toBe(true)
    expect(stage.headers?.length).toBe(128)
  })

  test('keeps bytes that are no text', () => {
    const raw = { name: 'X', binaryValue: [0x68, 0xe9] }
    const stage = stageOf('answered', {
      requestId: '1',
      url: 'ws://a/',
      timeStamp: 1,
      responseHeaders: [raw],
    })
    expect(stage.headers).toEqual([{ name: 'X', value: 'hé' }])
  })

  test.each([
    ['null', null],
    ['another kind', { ...firefoxStages('OK')[0], kind: 'hello' }],
    ['a stage of no name', { ...firefoxStages('OK')[0], stage: 'toString' }],
    ['headers that are no list', { ...firefoxStages('OK')[0], headers: { length: 1 } }],
    ['a tab that is text', { ...firefoxStages('OK')[0], tab: '2' }],
    ['no time', { ...firefoxStages('OK')[0], time: Number.NaN }],
  ])('that is %s does not pass', (_, value) => {
    expect(isHandshakeStage(value)).toBe(false)
  })
})

describe('the answer to a document', () => {
  const details = { requestId: '7', tabId: 2, url: 'https://a/b#c', timeStamp: 5, statusCode: 200 }

  test('tells whether it may be stored, and nothing else of its headers', () => {
    const response = responseOfDocument({
      ...details,
      responseHeaders: [
        { name: 'Cache-Control', value: 'private' },
        { name: 'Set-Cookie', value: 'secret=1' },
        { name: 'cache-control', value: 'no-store' },
      ],
    })
    expect(response).toEqual({
      ...{ kind: 'document-response', request: '7', tab: 2, url: 'https://a/b', time: 5 },
      ...{ status: 200, cacheControl: 'private, no-store' },
    })
    expect(isDocumentResponse(response)).toBe(true)
  })

  test('of too much is cut until it passes', () => {
    const header = { name: 'cache-control', value: 'x'.repeat(100_000) }
    const response = responseOfDocument({
      ...details,
      url: `https://a/${'x'.repeat(100_000)}`,
      responseHeaders: Array.from({ length: 1_000 }, () => header),
    })
    expect(isDocumentResponse(response)).toBe(true)
  })

  test('of no tab does not pass', () => {
    expect(isDocumentResponse(responseOfDocument({ ...details, tabId: -1 }))).toBe(false)
    expect(isDocumentResponse(null)).toBe(false)
  })
})
