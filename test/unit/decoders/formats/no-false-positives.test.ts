// Texts and bytes of every other recording, and noise: none is taken for a format that it is not.
import { expect, test } from 'vitest'
import { hexOf } from '../../../../src/decoders/formats/bytes'
import { readFormats } from '../../../../src/decoders/formats/read-formats'
import { chainOf } from '../../../../src/decoders/formats/reading'
import { createRandom } from '../../../support/random'
import { connectionsOf, TRANSCRIPTS } from '../../../support/transcripts'

async function chains(contents: readonly (string | Uint8Array)[]) {
  const counts: Record<string, number> = {}
  for (const content of contents) {
    const reading = await readFormats(content)
    if (reading) counts[chainOf(reading)] = (counts[chainOf(reading)] ?? 0) + 1
  }
  return counts
}

const contentsOf = (name: string) =>
  connectionsOf(name).flatMap(({ messages }) => messages.map(({ content }) => content))

test('of the other recordings, texts are JSON, XML or texts, bytes are texts or bytes', async () => {
  const found: Record<string, Record<string, number>> = {}
  for (const name of TRANSCRIPTS)
    if (name !== 'payload-encodings') found[name] = await chains(contentsOf(name))
  expect(found).toEqual({
    actioncable: { JSON: 13 },
    'centrifuge-v2-json': { JSON: 20, NDJSON: 1 },
    'django-channels': { JSON: 9 },
    'engineio-v4-raw': {},
    'generic-servers': { JSON: 10 },
    'graphql-transport-ws': { JSON: 36 },
    'mqtt-v311': { 'UTF-8': 20, 'UTF-8 › JSON': 1 },
    'nats-ws': { 'UTF-8': 32 },
    ocpp16: { JSON: 12 },
    'phoenix-channels-v2': { JSON: 43 },
    'phoenix-liveview': { JSON: 91 },
    pusher: { JSON: 27 },
    sharedb: { JSON: 25 },
    'signalr-json': { 'JSON records': 42 },
    'socketcluster-v2': { JSON: 23 },
    'socketio-v4-websocket': { 'UTF-8': 3 },
    sockjs: { JSON: 6 },
    'stomp-broker-js': {},
    'totaljs-v4': { JSON: 1, 'percent-encoding › JSON': 5 },
    'wamp-v2-json': { JSON: 37 },
    'xmpp-websocket': { XML: 65 },
    'yjs-websocket': {},
    zws2: {},
  })
}, 60_000)

test('of texts that people and programs write, all stay texts', async () => {
  const texts = [
    ...[
      'hello',
      'ok',
      '',
      ' ',
      '42',
      '-1.5e3',
      'true',
      'null',
      '<3',
      '<',
      '[',
      '{',
      '"',
      '{hello}',
    ],
    ...[
      'deadbeef',
      'cafe babe',
      'aaaaaaaaaaaaaaaaaaaaaaaa',
      'helloworldfoobarbaz',
      'ABCDEFGHIJKLMNOP',
    ],
    ...['550e8400-e29b-41d4-a716-446655440000', '5d41402abc4b2a76b9719d911017c592'],
    ...['12345678901234567890', '2024-01-02T03:04:05.678Z', 'user@example.com', 'a=1&b=%7B%7D'],
    ...['AAPL 189.30 +1.2%', 'TICK;EURUSD;1.0842;1.0843', '100% sure', 'https://example.com/a?b=c'],
    ...['<b>unclosed', '<p>a<br>b</p>', 'x < y and y > z', '<a href=b>c</a>', '<a></a><b></b>'],
    ...['a.b.c', 'version-1.2.3', 'data: {"a":1}', 'q29udGVudHM', '[object Object]'],
    ...[
      '{"a":1',
      "{'a':1}",
      '[1,2,]',
      '{"a":1} trailing',
      '{"a":1}\ntext',
      '%7Bnot json',
      'dGVzdA==',
    ],
  ]
  expect(await chains(texts)).toEqual({})
})

test('of ten thousand random messages, none has a format but the shortest of letters', async () => {
  const random = createRandom(1)
  const bytes = Array.from({ length: 10_000 }, (_, run) =>
    Uint8Array.from({ length: 1 + random.below(run % 3 === 0 ? 8 : 60) }, () => random.below(256)),
  )
  const wrong = []
  for (const content of bytes) {
    const reading = await readFormats(content)
    if (reading && chainOf(reading) !== 'UTF-8') wrong.push(`${chainOf(reading)} ${hexOf(content)}`)
  }
  expect(wrong).toEqual([])
}, 60_000)
