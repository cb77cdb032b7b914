// SocketCluster as recorded, and what the recording lacks: version 1, errors, batches, sc-codec-min-bin.
import { encode } from '@msgpack/msgpack'
import { expect, test } from 'vitest'
import { received, recognisedAs, sent, talking, wrong } from '../../support/conversation'
import { decodedLines } from '../../support/transcripts'

const { lines, units } = talking('socketcluster')

test('the recording has calls, answers, channels and pings', async () => {
  const read = await decodedLines('socketcluster-v2')
  expect(read.slice(0, 6)).toEqual([
    '→ #handshake cid 1',
    '← response «#handshake» · rid 1 (1→)',
    '→ invoke «add» · cid 2',
    '← response «add» · rid 2 (3→)',
    '→ invoke «fail» · cid 3',
    '← response «fail» · rid 3 · BadThing: nope (5→)',
  ])
  expect(read.slice(8, 19)).toEqual([
    '← #setAuthToken',
    '→ #subscribe «news» · cid 5',
    '← response «#subscribe news» · rid 5 (10→)',
    '→ transmit «chat»',
    '← transmit «chatBack»',
    '← #publish «news»',
    '→ #publish «news» · cid 6',
    '← #publish «news»',
    '← response «#publish news» · rid 6 (15→)',
    '← ping',
    '→ pong (18→)',
  ])
})

test('the recording is read to its last message', async () => {
  for (const conn of [0, 1]) expect(wrong(await decodedLines('socketcluster-v2', conn))).toEqual([])
})

test('version 1 pings with #1 and answers with #2', async () => {
  expect(await lines(received('#1'), sent('#2'))).toEqual(['← ping', '→ pong (1→)'])
})

test('packets come in batches, too', async () => {
  expect(
    await lines(
      sent([
        { event: 'a', cid: 1 },
        { event: 'b', data: 2 },
      ]),
    ),
  ).toEqual(['→ invoke «a» · cid 1 | transmit «b»'])
})

test.each([
  [{ event: '#authenticate', data: 'jwt', cid: 1 }, '← #authenticate cid 1', 'opening'],
  [{ event: '#removeAuthToken', data: {} }, '← #removeAuthToken', 'opening'],
  [{ event: '#unsubscribe', data: { channel: 'c' } }, '← #unsubscribe «c»', undefined],
  [{ event: '#kickOut', data: { channel: 'c', message: 'out' } }, '← #kickOut «c»', 'closing'],
  [{ event: '#disconnect', data: { code: 4000, data: 'x' } }, '← #disconnect', 'closing'],
  [{ event: '#fail', data: { message: 'x' } }, '← #fail', 'error'],
  [{ rid: 9, error: 'plain' }, '← response rid 9 · plain', 'error'],
])('%j is told', async (packet, line, role) => {
  expect(await lines(received(packet))).toEqual([line])
  expect((await units(received(packet)))?.[0]?.role).toBe(role)
})

test('sc-codec-min-bin is the same with short names', async () => {
  expect(
    await lines(
      sent(encode({ e: ['#handshake', { authToken: null }, 1] })),
      received(encode({ r: [1, null, { id: 'x' }] })),
      sent(encode({ p: ['news', 'hi', 2] })),
      received(encode({ r: [2, { name: 'E', message: 'no' }, null] })),
      received(encode({ p: ['news', 'hi'] })),
      sent(encode([{ e: ['chat', 1] }, { e: ['add', [1], 3] }])),
    ),
  ).toEqual([
    '→ #handshake cid 1',
    '← response «#handshake» · rid 1 (1→)',
    '→ #publish «news» · cid 2',
    '← response «#publish news» · rid 2 · E: no (3→)',
    '← #publish «news»',
    '→ transmit «chat» | invoke «add» · cid 3',
  ])
})

test('what is here of its packet that was cut is told', async () => {
  const whole = encode({ p: ['news', { text: 'x'.repeat(99) }, 2] })
  expect(await lines(sent(whole.subarray(0, 30), whole.length - 30))).toEqual([
    '→ #publish «news» !cut',
  ])
})

test('its old versions write pings as MessagePack, too', async () => {
  expect(await lines(received(encode('#1')), sent(encode('#2')), received(encode('')))).toEqual([
    '← ping',
    '→ pong (1→)',
    '← ping',
  ])
})

test('what was published is the payload, as it was written', async () => {
  expect(
    await units(received('{"event":"#publish","data":{"channel":"c","data":{"n":1.0}}}')),
  ).toMatchObject([{ name: 'c', body: { kind: 'json', text: '{"n":1.0}' } }])
})

test('a packet whose end was not kept says its event', async () => {
  expect(
    await lines(sent('{"event":"#publish","data":{"channel":"big","data":"aaa', 9_000)),
  ).toEqual(['→ #publish «big» !cut'])
})

test.each(['{"type":"x"}', '[]', '[{"event":"a"},{"x":1}]', 'text', '{"rid":null}', '{"event":'])(
  '%s is not of the protocol',
  async (text) => expect(await lines(received(text))).toEqual(['← ?']),
)

test('min-bin is recognised by its path and its first packets', async () => {
  const url = 'wss://a/socketcluster/?x=1'
  expect(await recognisedAs({ url }, sent(encode({ e: ['#handshake', {}, 1] })))).toBe(
    'socketcluster',
  )
  expect(await recognisedAs({}, sent(encode({ e: ['hello', {}, 1] })))).toBeNull()
})
