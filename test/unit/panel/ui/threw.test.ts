// Which rule a call broke, and the sentence that says so, in English.
import { expect, test, vi } from 'vitest'
import { documentFrom } from '../../../../src/panel/store/documents'
import { threwExplained } from '../../../../src/panel/ui/details/threw-explained'
import type { CallThrew } from '../../../../src/wire/facts'

vi.mock('webextension-polyfill', async () => (await import('../../../support/english')).english)

const documentAt = (url: string, origin: string) =>
  documentFrom(
    {
      ...{ kind: 'hello', version: 1, document: 'd', url, timeOrigin: 0 },
      arrival: { type: 'navigate', notRestoredReasons: null, restoredAt: null },
      place: { depth: 0, name: '', hasOpener: false },
    },
    { documentId: 'd', frameId: 0, url, origin },
  )
const plain = documentAt('http://a.example/page', 'http://a.example')
const secure = documentAt('https://a.example/page', 'https://a.example')

const threw = (call: CallThrew['call'], name: string, argument: string): CallThrew => ({
  ...{ kind: 'call-threw', seq: 1, time: 1, socket: 1, readyState: 1, api: 'WebSocket' },
  ...{ message: '', payload: null, stack: '', call, name, argument },
})

test.each([
  ['http://[', 'the URL cannot be parsed'],
  ['ftp://x', 'begins with ws, wss, http or https, not with “ftp:”'],
  ['ws://x/#part', 'may have no fragment, this one has “#part”'],
  ['/relative#', 'may have no fragment, this one has “#”'],
  ['ws://x/', 'a subprotocol is given twice'],
])('new WebSocket(%s): SyntaxError, %s', (argument, words) => {
  expect(threwExplained(threw('constructor', 'SyntaxError', argument), plain)).toContain(words)
})

test('an insecure connection of a secure page is mixed content, of another it is not', () => {
  const fact = threw('constructor', 'SecurityError', 'ws://x/')
  expect(threwExplained(fact, secure)).toMatch(/^Mixed content: .+ Use wss: instead/)
  expect(threwExplained(fact, documentAt('about:srcdoc', 'https://a.example'))).toMatch(/^Mixed/)
  expect(threwExplained(fact, plain)).not.toContain('Mixed')
})

test('what Firefox throws for a policy is told as the policy', () => {
  const fact = threw('constructor', 'NS_ERROR_CONTENT_BLOCKED', 'ws://x/')
  expect(threwExplained(fact, plain)).toContain('Content Security Policy (connect-src)')
})

test('send() in CONNECTING', () => {
  const words = threwExplained(threw('send', 'InvalidStateError', ''), plain)
  expect(words).toContain('must wait for the open event')
})

test('a code that pages may not use, and which they may', () => {
  const words = threwExplained(threw('close', 'InvalidAccessError', '1001, going'), plain)
  expect(words).toContain('may use the code 1000 or one from 3000 to 4999, not 1001')
})

test('a reason that is too long, in bytes and not in characters', () => {
  const words = threwExplained(threw('close', 'SyntaxError', `4000, ${'é'.repeat(80)}`), plain)
  expect(words).toContain('has 160 bytes in UTF-8, at most 123 bytes are allowed')
  const cut = threwExplained(threw('close', 'SyntaxError', `4000, ${'x'.repeat(8_186)}`), plain)
  expect(cut).toContain('has more than 8,186 bytes')
})

test.each([
  ['send', 'TypeError'],
  ['close', 'TypeError'],
  ['constructor', 'TypeError'],
] as const)('%s() that threw a %s of the page: no rule is made up', (call, name) => {
  expect(threwExplained(threw(call, name, ''), plain)).toMatch(/it did nothing|there is no socket/)
})
