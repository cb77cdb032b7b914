// Each remedy's sample runs as it is, with the very URL and protocols of the socket, however hostile these are.
import { describe, expect, test } from 'vitest'
import {
  ALTERNATIVES,
  type RemedyKey,
  type SampleSocket,
  sampleOf,
} from '../../../src/bfcache/remedies'

const SCRIPTS = [
  'reconnect-on-close',
  'resend-unacknowledged',
  'close-in-pagehide',
  'close-before-navigation',
  'close-when-idle',
  'move-to-shared-worker',
  'quiet-shared-worker',
  'close-worker-before-navigation',
  'open-in-pageshow',
] as const satisfies readonly RemedyKey[]

const HOSTILE = [
  'wss://example.test/"); window.hacked = true; ("',
  "wss://example.test/'+hacked()+'",
  'wss://example.test/`\u0024{hacked()}`',
  'wss://example.test/\n// hacked()\r\nhacked()',
  'wss://example.test/\u2028hacked()\u2029hacked()',
  'wss://example.test/</script><script>hacked()</script>',
  'wss://example.test/<!--*/hacked()/*-->',
  'wss://example.test/\\"',
  'wss://example.test/\ud800',
]

interface Made {
  readonly url: unknown
  readonly rest: readonly unknown[]
}

/** Runs a sample with stand-ins for what it meets in a page; gives the sockets that it makes. */
function run(code: string): { made: Made[]; globals: string[] } {
  const made: Made[] = []
  class FakeTarget {
    addEventListener() {}
    postMessage() {}
    readonly port = { postMessage() {} }
  }
  class FakeSocket extends FakeTarget {
    static readonly CLOSED = 3
    readonly opened = Promise.resolve()
    readonly closed = Promise.resolve()
    constructor(url: unknown, ...rest: unknown[]) {
      super()
      made.push({ url, rest })
    }
  }
  const globals: string[] = []
  const hacked = () => globals.push('hacked')
  const inWorker: string[] = []
  class FakeBlob {
    constructor([text = '']: string[]) {
      inWorker.push(text)
    }
  }
  const page = {
    ...{ WebSocket: FakeSocket, WebSocketStream: FakeSocket, Worker: FakeTarget, hacked },
    ...{ SharedWorker: FakeTarget, Blob: FakeBlob, URL: { createObjectURL: () => '' } },
    ...{ addEventListener: () => {}, document: new FakeTarget(), window: {}, console: {} },
  }
  const runs = (text: string, scope: object) =>
    new Function(...Object.keys(scope), text)(...Object.values(scope))
  runs(code, page)
  const self: { onmessage?: (event: unknown) => void } = {}
  for (const text of inWorker) runs(text, { ...page, self })
  self.onmessage?.({ data: 'connect' })
  return { made, globals }
}

const socketAt = (url: string, protocols: readonly string[] = []): SampleSocket => ({
  ...{ api: 'WebSocket', url, protocols },
})

describe.each(SCRIPTS)('%s', (remedy) => {
  test('makes the socket of this URL, with its protocols', () => {
    const sample = sampleOf(remedy, socketAt('wss://example.test/chat?a=1', ['v2', 'v1']))
    expect(sample.language).toBe('javascript')
    expect(run(sample.code).made).toEqual([
      { url: 'wss://example.test/chat?a=1', rest: [['v2', 'v1']] },
    ])
  })

  test('asks for no protocols if the page did not', () => {
    const { code } = sampleOf(remedy, socketAt('wss://example.test/'))
    expect(run(code).made).toEqual([{ url: 'wss://example.test/', rest: [] }])
  })

  test.each(HOSTILE)('takes a URL for a URL: %j', (url) => {
    const { code } = sampleOf(remedy, socketAt(url, [url]))
    expect(run(code)).toEqual({ made: [{ url, rest: [[url]] }], globals: [] })
    expect(code).not.toMatch(/<\/script|<!--|[\u2028\u2029]|\ud800/)
  })

  test('is short enough to be read', () => {
    const { code } = sampleOf(remedy, socketAt('wss://example.test/'))
    expect(code.split('\n').length).toBeLessThanOrEqual(50)
    expect(code.endsWith('\n')).toBe(true)
  })
})

test('a stream is closed in pagehide as a stream', () => {
  const stream: SampleSocket = {
    ...socketAt('wss://example.test/', ['v1']),
    api: 'WebSocketStream',
  }
  const { code } = sampleOf('close-in-pagehide', stream)
  expect(code).toContain('new WebSocketStream("wss://example.test/", { protocols: ["v1"] })')
  expect(run(code).made).toEqual([{ url: 'wss://example.test/', rest: [{ protocols: ['v1'] }] }])
})

test.each(SCRIPTS.filter((remedy) => !/^(close-in-pagehide|open-in-pageshow)$/.test(remedy)))(
  'the sample of %s listens for events, which a stream has none of: it makes a WebSocket',
  (remedy) => {
    const { code } = sampleOf(remedy, { ...socketAt('wss://a.test/'), api: 'WebSocketStream' })
    expect(code).not.toContain('WebSocketStream')
  },
)

test('frames are removed by the document that holds them: no socket is made there', () => {
  const { code } = sampleOf('remove-frames-before-navigation', socketAt('wss://example.test/'))
  expect(run(code).made).toEqual([])
  expect(code).not.toContain('example.test')
})

test('no-store is a matter of a header', () => {
  expect(sampleOf('drop-no-store', socketAt('wss://example.test/'))).toEqual({
    ...{ language: 'http', code: 'Cache-Control: private, no-cache\n' },
  })
})

test('in Firefox, where closing early does not suit a page, there is something else', () => {
  expect(ALTERNATIVES['close-before-navigation']).toEqual([
    'close-when-idle',
    'move-to-shared-worker',
  ])
})
