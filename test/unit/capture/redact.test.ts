// Redaction: what rules name is in no format that is written, and nothing else changes.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Captured } from '../../../src/capture/captured'
import { harWriter } from '../../../src/capture/har/har-writer'
import { ndjsonWriter } from '../../../src/capture/ndjson/ndjson-writer'
import { leadsTo, parsePath } from '../../../src/capture/redact/json-path'
import { spansOf } from '../../../src/capture/redact/json-spans'
import { previewRedaction } from '../../../src/capture/redact/preview'
import { redact } from '../../../src/capture/redact/redact'
import {
  DEFAULT_RULES,
  NO_RULES,
  type RedactionRules,
  RuleError,
  readyRules,
} from '../../../src/capture/redact/rules'
import { redactSubprotocols } from '../../../src/capture/redact/subprotocols'
import { csvWriter } from '../../../src/capture/text/csv-writer'
import { transcriptWriter } from '../../../src/capture/text/transcript-writer'
import type { Fact } from '../../../src/wire/facts'
import type { Payload } from '../../../src/wire/payload'
import { document, factOf, HEADER, handshake, records, written } from '../../support/captures'
import { created, opened, sent } from '../../support/facts'

const defaults = readyRules(DEFAULT_RULES)
const rules = (more: Partial<RedactionRules>) => readyRules({ ...NO_RULES, ...more })

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(text))
const binary = (text: string): Payload => ({
  ...{ kind: 'arraybuffer', size: text.length, content: bytesOf(text), rest: 'none' },
})

/** The message after redaction. */
function message(text: string, more: Partial<RedactionRules>): unknown {
  const record = redact(factOf(sent(1, text)), rules(more))
  return record.kind === 'fact' && 'payload' in record.fact ? record.fact.payload?.content : null
}

describe('a message', () => {
  test.each([
    ['a value', '{"token":"abc","n":1}', ['$.token'], '{"token":"REDACTED","n":1}'],
    [
      'wherever it is',
      '{"a":[{"b":{"token":5}}]}',
      ['$..token'],
      '{"a":[{"b":{"token":"REDACTED"}}]}',
    ],
    [
      'an object as a whole',
      '{"user":{"id":1,"x":[1,{}]},"n":[]}',
      ['user'],
      '{"user":"REDACTED","n":[]}',
    ],
    [
      'in every item',
      '{"u":[{"e":"a"},{"e":"b"},3]}',
      ['$.u[*].e'],
      '{"u":[{"e":"REDACTED"},{"e":"REDACTED"},3]}',
    ],
    ['one item', '[1,[2,3],4]', ['$[1][0]'], '[1,["REDACTED",3],4]'],
    [
      'any name',
      '{"a":{"x":1},"b":{"x":2}}',
      ['$.*.x'],
      '{"a":{"x":"REDACTED"},"b":{"x":"REDACTED"}}',
    ],
    [
      'a quoted name',
      '{"a.b":{"\\u0063 \\"d":1}}',
      [`$['a.b']["c \\"d"]`],
      '{"a.b":{"\\u0063 \\"d":"REDACTED"}}',
    ],
    [
      'spaces, order and big numbers stay',
      '{ "n" : 12345678901234567890.10 , "t" : "x" }',
      ['t'],
      '{ "n" : 12345678901234567890.10 , "t" : "REDACTED" }',
    ],
    [
      'after what Socket.IO puts before',
      '42/chat,["login",{"password":"x"}]',
      ['$..password'],
      '42/chat,["login",{"password":"REDACTED"}]',
    ],
    ['as far as it is here', '{"a":1,"token":"abcde', ['token'], '{"a":1,"token":"REDACTED"'],
    ['an object that is cut off', '{"user":{"id":12', ['user'], '{"user":"REDACTED"'],
    ['nothing of what is no JSON', 'token=abc', ['token'], 'token=abc'],
    ['nothing of a name that Object.prototype has', '{"a":1}', ['constructor'], '{"a":1}'],
  ])('%s', (_, text, paths, expected) => {
    expect(message(text, { paths })).toBe(expected)
  })

  test('a pattern is replaced everywhere', () => {
    expect(message('card 4111 1111, 4222 2222.', { patterns: ['\\d{4} \\d{4}'] })).toBe(
      'card REDACTED, REDACTED.',
    )
  })

  test('what was replaced can still be read as JSON, whatever it was', () => {
    const rule = { paths: ['$..secret'] }
    const json = fc.jsonValue({ maxDepth: 4 })
    const withSecret = fc.tuple(json, json).map(([a, secret]) => ({ a, list: [{ secret }, a] }))
    fc.assert(
      fc.property(withSecret, (value) => {
        const after = JSON.parse(String(message(JSON.stringify(value), rule)))
        expect(after.list[0]).toEqual({ secret: 'REDACTED' })
        const [, rest] = after.list
        if (!JSON.stringify(value.a).includes('secret'))
          expect(rest).toEqual(JSON.parse(JSON.stringify(value.a)))
      }),
      { numRuns: 200, seed: 2026 },
    )
  })

  test('of bytes, as many are masked as there were', () => {
    const record = factOf(sent(1, '', { payload: binary('\u0001{"token":"ab"} ?key=cd&x') }))
    const after = redact(record, readyRules({ ...DEFAULT_RULES, patterns: ['x$'] }))
    const payload = binary('\u0001{"token":"XX"} ?key=XX&X')
    expect(after).toEqual(factOf(sent(1, '', { payload })))
  })

  test.each([
    ['words without end', 'a.'.repeat(500_000)],
    ['schemes', 'a://'.repeat(250_000)],
    ['parameters', '?token='.repeat(150_000)],
    ['backslashes', `{"a":"${'\\\\'.repeat(500_000)}`],
    ['openings', '{"a":['.repeat(150_000)],
  ])('%s take no time', { timeout: 30_000 }, (_, text) => {
    expect(typeof message(text, { ...DEFAULT_RULES })).toBe('string')
  })

  test('ten megabytes, and nesting without end, take no stack', () => {
    const long = `{"a":"${'\\"x'.repeat(3_000_000)}","token":"abc"}`
    expect(String(message(long, { paths: ['token'] })).endsWith('"token":"REDACTED"}')).toBe(true)
    const deep = '['.repeat(1_000_000)
    expect(message(deep, { paths: ['$..token'] })).toBe(deep)
  })
})

describe('a path', () => {
  test.each(['', '$', '$.', 'a..', '$[', '$[-1]', '$[?(@.a)]', 'a b', '$.a[1:2]'])(
    '%j is none',
    (source) => {
      expect(parsePath(source)).toBe(null)
    },
  )

  test('many steps that fit anywhere are no trap', () => {
    const path = parsePath('$..a..a..a..a..a..a..a..a..a..b') ?? []
    expect(leadsTo(path, Array(60).fill('a'))).toBe(false)
    expect(leadsTo(path, [...Array(60).fill('a'), 'b'])).toBe(true)
  })

  test('tells the place of each value that it leads to', () => {
    const path = parsePath('$..t')
    const found = spansOf('{"a":[{"t":1},{"b c":{"t":2}}]}', path ? [path] : [])
    expect(found.map((span) => span.path)).toEqual(['$.a[0].t', '$.a[1]["b c"].t'])
  })
})

describe('a subprotocol', () => {
  test.each([
    [
      ['graphql-transport-ws', 'v12.stomp'],
      ['graphql-transport-ws', 'v12.stomp'],
    ],
    [
      ['header-eyJob3N0IjoiYSJ9', 'aws-appsync-event-ws'],
      ['header-REDACTED', 'aws-appsync-event-ws'],
    ],
    [
      ['phoenix', 'base64url.bearer.phx.c2VjcmV0'],
      ['phoenix', 'base64url.bearer.phx.REDACTED'],
    ],
    [
      ['base64url.bearer.authorization.k8s.io.c2VjcmV0'],
      ['base64url.bearer.authorization.k8s.io.REDACTED'],
    ],
    [
      ['bearer', 'secret', 'v1'],
      ['bearer', 'REDACTED', 'v1'],
    ],
    [['access_token.abc'], ['access_token.REDACTED']],
    [['eyJhbGciOi.eyJzdWIiOi.sig'], ['REDACTED']],
    [['a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6'], ['REDACTED']],
  ])('%j → %j', (names, expected) => {
    expect(redactSubprotocols(names)).toEqual(expected)
  })
})

test('headers keep what says which secret they are', () => {
  const value = (name: string, value: string) => ({ name, value })
  const before = handshake({
    request: [
      ...[value('Cookie', 'sid=abc; theme=dark'), value('authorization', 'Bearer abc')],
      ...[value('Sec-WebSocket-Protocol', 'v1, bearer, abc'), value('Host', 'a')],
    ],
    response: [value('Set-Cookie', 'sid=abc; Path=/; HttpOnly'), value('Location', '/?token=abc')],
  })
  expect(redact(before, defaults)).toMatchObject({
    request: [
      ...[
        value('Cookie', 'sid=REDACTED; theme=REDACTED'),
        value('authorization', 'Bearer REDACTED'),
      ],
      ...[value('Sec-WebSocket-Protocol', 'v1, bearer, REDACTED'), value('Host', 'a')],
    ],
    response: [
      value('Set-Cookie', 'sid=REDACTED; Path=/; HttpOnly'),
      value('Location', '/?token=REDACTED'),
    ],
  })
})

const SECRET = 's3cr3t-value'
const url = `wss://me:${SECRET}@shop.example/live?room=1&token=${SECRET}`
const secretive: readonly Captured[] = [
  document('d1', { url: `https://shop.example/?session=${SECRET}#access_token=${SECRET}` }),
  handshake({
    request: [
      { name: 'Cookie', value: `a=${SECRET}` },
      { name: 'Sec-WebSocket-Protocol', value: `bearer, ${SECRET}` },
    ],
    response: [{ name: 'Set-Cookie', value: `a=${SECRET}` }],
    error: `no ${url}`,
  }),
  factOf(
    created(1, {
      url,
      protocols: ['bearer', SECRET],
      stack: `at f (https://a/?key=${SECRET}:1:2)`,
    }),
  ),
  factOf({ ...opened(2), protocol: `token.${SECRET}` } as Fact),
  factOf(sent(3, JSON.stringify({ auth: { password: SECRET }, url }))),
  factOf(sent(4, '', { payload: binary(`{"token":"${SECRET}"}`) })),
  factOf({
    ...{ seq: 5, time: 5, kind: 'connection-blocked', url, directive: 'connect-src' },
    enforced: true,
  }),
]

test.each([
  ['NDJSON', ndjsonWriter(HEADER)],
  ['HAR', harWriter(HEADER)],
  ['CSV', csvWriter()],
  ['a transcript', transcriptWriter(HEADER)],
])('a secret is not in %s', async (_, writer) => {
  const redacted = { redact: (record: Captured) => redact(record, defaults) }
  const text = await (await written(secretive, writer, redacted)).text()
  expect(text).toContain('REDACTED')
  expect(text).not.toContain(SECRET)
  expect(text).not.toContain(btoa(SECRET).slice(0, 12))
})

test('a file says that it was redacted', async () => {
  const redacted = { redact: (record: Captured) => redact(record, defaults) }
  const [first = ''] = (await (await written([], ndjsonWriter(HEADER), redacted)).text()).split(
    '\n',
  )
  expect(JSON.parse(first)).toMatchObject({ redacted: true })
})

test('without a rule nothing changes, and twice is the same as once', () => {
  const none = readyRules(NO_RULES)
  for (const record of fc.sample(records, { numRuns: 2_000, seed: 2026 })) {
    expect(redact(record, none)).toEqual(record)
    const once = redact(record, defaults)
    expect(redact(once, defaults)).toEqual(once)
  }
})

describe('the preview', () => {
  test('tells what is replaced, where first, and how often', async () => {
    const source = [
      document(),
      factOf(created(1, { url: 'ws://a/?token=abc' })),
      factOf(sent(2, '{"token":"x"}')),
      factOf(sent(3, '{"token":"x"}')),
      factOf(sent(4, 'nothing')),
    ]
    expect(await previewRedaction(source, defaults)).toEqual({
      total: 3,
      records: 3,
      replacements: [
        { field: 'url', what: 'token', before: 'abc', document: 'd1', seq: 1, count: 1 },
        { field: 'payload', what: '$.token', before: '"x"', document: 'd1', seq: 2, count: 2 },
      ],
    })
  })

  test('finds nothing more in what was redacted', async () => {
    const after = secretive.map((record) => redact(record, defaults))
    expect((await previewRedaction(after, defaults)).replacements).toEqual([])
  })
})

test.each([
  [{ patterns: ['a', '('] }, /^patterns\[1\]: Invalid regular expression/],
  [{ patterns: [''] }, /^patterns\[0\]: empty$/],
  [{ paths: ['$.a', '$'] }, /^paths\[1\]: not a path such as \$\.user\.token$/],
  [{ headers: Array(201).fill('a') }, /^headers\[200\]: too many$/],
])('a rule that is wrong is told: %j', (more, problem) => {
  expect(() => rules(more)).toThrow(RuleError)
  expect(() => rules(more)).toThrow(problem)
})
