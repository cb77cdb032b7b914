// Centrifugo as recorded (version 2, JSON), version 1, and the protobuf variants of both.
import { expect, test } from 'vitest'
import { received, recognisedAs, sent, talking, wrong } from '../../support/conversation'
import { decodedLines } from '../../support/transcripts'

const { lines, units } = talking('centrifuge')

/** A field of protobuf: a number, a text, or a message of fields. */
type Field = readonly [number: number, value: number | string | readonly Field[]]

function message(fields: readonly Field[]): number[] {
  return fields.flatMap(([number, value]) => {
    if (typeof value === 'number') return [number * 8, value]
    const bytes = typeof value === 'string' ? [...new TextEncoder().encode(value)] : message(value)
    return [number * 8 + 2, bytes.length, ...bytes]
  })
}

/** Each after its length, as one WebSocket message has them. */
const records = (...all: readonly (readonly Field[])[]) =>
  Uint8Array.from(
    all.flatMap((fields) => {
      const bytes = message(fields)
      return [bytes.length, ...bytes]
    }),
  )

test('the recording has commands, replies, pushes, errors and pings', async () => {
  expect((await decodedLines('centrifuge-v2-json')).slice(0, 15)).toEqual([
    '→ connect id 1',
    '← reply «connect» · id 1 (1→)',
    '→ subscribe «news» · id 2',
    '← reply «subscribe news» · id 2 (3→) | push pub «news» · offset 4',
    '← push join «news»',
    '→ publish «news» · id 3',
    '← reply «publish news» · id 3 (6→)',
    '→ rpc «x» · id 4',
    '← reply «rpc x» · id 4 (8→)',
    '→ rpc «fail» · id 5',
    '← error «rpc fail» · 104 method not found · id 5 (10→)',
    '→ subscribe «denied» · id 6',
    '← error «subscribe denied» · 103 permission denied · id 6 (12→)',
    '← ping',
    '→ pong (14→)',
  ])
  expect(wrong(await decodedLines('centrifuge-v2-json'))).toEqual([])
})

test('commands are batched, too; a send has no answer', async () => {
  const batch =
    '{"id":1,"history":{"channel":"a"}}\n{"send":{"data":{"x":1}}}\n{"id":2,"presence":{"channel":"a"}}\n'
  expect(await lines(sent(batch))).toEqual(['→ history «a» · id 1 | send | presence «a» · id 2'])
  expect((await units(sent('{"send":{"data":{"x":1.0}}}')))?.[0]).toMatchObject({
    body: { kind: 'json', text: '{"x":1.0}' },
  })
})

test.each([
  [{ push: { channel: 'a', leave: { info: { client: 'x' } } } }, 'push leave «a»', undefined],
  [
    { push: { channel: 'a', unsubscribe: { code: 2500, reason: 'x' } } },
    'push unsubscribe «a»',
    undefined,
  ],
  [
    { push: { disconnect: { code: 3000, reason: 'shutdown' } } },
    'push disconnect · 3000 shutdown',
    'closing',
  ],
  [{ push: { message: { data: 1 } } }, 'push message', undefined],
  [{ id: 9, rpc: { data: 1 } }, 'reply «rpc» · id 9', undefined],
])('%j is %s', async (push, line, role) => {
  expect(await lines(received(push))).toEqual([`← ${line}`])
  expect((await units(received(push)))?.[0]?.role).toBe(role)
})

test('a channel may have a number instead of its name', async () => {
  expect(
    await lines(
      sent({ id: 2, subscribe: { channel: 'news' } }),
      received({ id: 2, subscribe: { id: 77 } }),
      received({ push: { id: 77, pub: { data: 1 } } }),
    ),
  ).toContain('← push pub «news»')
})

test('version 1 has methods by number or by name, and results that are pushes', async () => {
  expect(
    await lines(
      sent({ id: 1, params: { token: 'jwt' } }),
      received({ id: 1, result: { client: 'c', version: '2' } }),
      sent({ id: 2, method: 1, params: { channel: 'news' } }),
      received({ id: 2, result: {} }),
      sent({ id: 3, method: 'rpc', params: { method: 'x', data: {} } }),
      received({ id: 3, error: { code: 104, message: 'method not found' } }),
      received({ result: { channel: 'news', data: { data: { a: 1 }, offset: 7 } } }),
      received({ result: { type: 1, channel: 'news', data: { info: {} } } }),
      sent({ id: 4, method: 7 }),
      received({ id: 4, result: {} }),
    ),
  ).toEqual([
    '→ connect id 1',
    '← reply «connect» · id 1 (1→)',
    '→ subscribe «news» · id 2',
    '← reply «subscribe news» · id 2 (3→)',
    '→ rpc «x» · id 3',
    '← error «rpc x» · 104 method not found · id 3 (5→)',
    '← push pub «news» · offset 7',
    '← push join «news»',
    '→ ping id 4',
    '← reply «ping» · id 4 (9→)',
  ])
})

test('version 2 in protobuf is read by its field numbers', async () => {
  expect(
    await lines(
      sent(
        records([
          [1, 1],
          [
            4,
            [
              [1, 'jwt'],
              [4, 'js'],
            ],
          ],
        ]),
      ),
      received(
        records([
          [1, 1],
          [
            5,
            [
              [1, 'c-1'],
              [2, '5.0'],
              [7, 25],
              [8, 1],
            ],
          ],
        ]),
      ),
      sent(
        records(
          [
            [1, 2],
            [5, [[1, 'news']]],
          ],
          [
            [1, 3],
            [
              7,
              [
                [1, 'news'],
                [2, '{"a":1}'],
              ],
            ],
          ],
        ),
      ),
      received(
        records(
          [
            [1, 2],
            [6, []],
          ],
          [
            [
              4,
              [
                [2, 'news'],
                [
                  4,
                  [
                    [4, '{"a":1}'],
                    [6, 9],
                  ],
                ],
              ],
            ],
          ],
        ),
      ),
      received(
        records([
          [1, 3],
          [
            2,
            [
              [1, 103],
              [2, 'permission denied'],
            ],
          ],
        ]),
      ),
      sent(
        records([
          [1, 4],
          [
            13,
            [
              [1, '{}'],
              [2, 'sum'],
            ],
          ],
        ]),
      ),
      received(
        records([
          [1, 4],
          [13, [[1, '3']]],
        ]),
      ),
      received(Uint8Array.of(0)),
      sent(Uint8Array.of(0)),
    ),
  ).toEqual([
    '→ connect id 1',
    '← reply «connect» · id 1 (1→)',
    '→ subscribe «news» · id 2 | publish «news» · id 3',
    '← reply «subscribe news» · id 2 (3→) | push pub «news» · offset 9',
    '← error «publish news» · 103 permission denied · id 3 (3→)',
    '→ rpc «sum» · id 4',
    '← reply «rpc sum» · id 4 (6→)',
    '← ping',
    '→ pong (8→)',
  ])
})

test('what was published in protobuf is bytes, as a payload of its own', async () => {
  const publish = records([
    [1, 3],
    [
      7,
      [
        [1, 'news'],
        [2, '{"a":1}'],
      ],
    ],
  ])
  expect(await units(sent(publish))).toMatchObject([
    { name: 'news', body: { kind: 'bytes', bytes: new TextEncoder().encode('{"a":1}') } },
  ])
})

test('version 1 in protobuf has its parameters in bytes within', async () => {
  expect(
    await lines(
      sent(
        records([
          [1, 1],
          [3, [[1, 'jwt']]],
        ]),
      ),
      received(
        records([
          [1, 1],
          [3, [[1, 'c']]],
        ]),
      ),
      sent(
        records([
          [1, 2],
          [2, 1],
          [3, [[1, 'news']]],
        ]),
      ),
      received(
        records([
          [
            3,
            [
              [2, 'news'],
              [3, [[4, '{}']]],
            ],
          ],
        ]),
      ),
    ),
  ).toEqual([
    '→ connect id 1',
    '← reply «connect» · id 1 (1→)',
    '→ subscribe «news» · id 2',
    '← push pub «news»',
  ])
})

test('what is here of a cut batch is told', async () => {
  expect(
    await lines(sent('{"id":1,"ping":{}}\n{"id":2,"publish":{"channel":"big","data":"aaa', 9_000)),
  ).toEqual(['→ ping id 1 | publish «big» · id 2 !cut'])
  const batch = records(
    [
      [1, 2],
      [5, [[1, 'news']]],
    ],
    [
      [1, 3],
      [5, [[1, 'other']]],
    ],
  )
  expect(await lines(sent(batch.subarray(0, 15), 9))).toEqual(['→ subscribe «news» · id 2 !cut'])
  expect(await lines(sent(batch.subarray(0, 20), 4))).toEqual([
    '→ subscribe «news» · id 2 | subscribe id 3 !cut',
  ])
  const long = records([
    [1, 3],
    [
      7,
      [
        [1, 'news'],
        [2, 'x'.repeat(60)],
      ],
    ],
  ])
  expect(await lines(sent(long.subarray(0, 40), 30))).toEqual(['→ publish «news» · id 3 !cut'])
})

test.each(['{"type":"x"}', '[]', 'x', '{"id":1,"ping":{}}\nx'])(
  '%s is not of the protocol',
  async (text) => expect(await lines(sent(text))).toEqual(['→ ?']),
)

test('no bytes hang or throw', async () => {
  const before = performance.now()
  for (const byte of [0, 1, 2, 127, 128, 255])
    expect(await lines(received(new Uint8Array(1_000_000).fill(byte)))).toHaveLength(1)
  expect(performance.now() - before).toBeLessThan(2_000)
})

test('is recognised by subprotocol, and by its path with its first messages', async () => {
  expect(
    await recognisedAs(
      { selected: 'centrifuge-protobuf' },
      sent(
        records([
          [1, 1],
          [4, []],
        ]),
      ),
    ),
  ).toBe('centrifuge')
  expect(
    await recognisedAs(
      { url: 'ws://a/x' },
      sent({ connect: {}, id: 1 }),
      received('{"id":1,"connect":{"client":"c"}}'),
    ),
  ).toBe('centrifuge')
  expect(await recognisedAs({}, sent('{}'), received('{}'))).toBeNull()
})
