// SockJS as recorded, its other frames, and what is carried within.
import { expect, test } from 'vitest'
import { lines, opening, protocolOf, received, sent, unitsOf } from '../../support/spoken'
import { decodedLines } from '../../support/transcripts'

const SOCKJS = opening('', 'ws://a/echo/343/usv3e2kh/websocket')
const OPEN = received('o')

test('the recording is read to its last message', async () => {
  const read = await decodedLines('sockjs')
  expect(read.filter((line) => /\?$|!/.test(line))).toEqual([])
  expect(read.slice(0, 5)).toEqual([
    '← open',
    '← array welcome',
    '→ array hello',
    '→ array {"a":1,"s":"q\\"uote\\n☃"}',
    '→ array burst',
  ])
  expect(read.at(-1)).toBe('← close 4001 · server says bye')
})

test('its raw endpoint has no framing', async () => {
  expect(await decodedLines('sockjs', 1)).toEqual(['← ?', '→ ?', '← ?'])
})

test('has heartbeats, single messages and several in one', async () => {
  const read = await lines(SOCKJS, [
    ...[OPEN, received('h'), received('m"one"'), received('a["x","y"]'), received('a[]')],
    ...[sent('["x","y","z"]'), sent('"one"')],
  ])
  expect(read.slice(1)).toEqual([
    ...['← heartbeat', '← message one', '← array ×2', '← array ×0'],
    ...['→ array ×3', '→ message one'],
  ])
})

test.each([
  ['a["never closed"', '← array !malformed'],
  ['a[1,2]', '← array !malformed'],
  ['c["no code"]', '← close !malformed'],
  ['hello', '← ?'],
  ['open the door', '← ?'],
])('%s is told so', async (text, expected) => {
  expect((await lines(SOCKJS, [OPEN, received('h'), received(text)]))[2]).toBe(expected)
})

test('a message whose end was not kept is cut', async () => {
  expect(await unitsOf(SOCKJS, [OPEN, received('a["long', 5_000)])).toMatchObject([
    { type: 'array', problem: 'cut', body: { kind: 'json', text: '["long' } },
  ])
})

test('words that begin with its letters are not taken for it', async () => {
  const words = ['open the door', 'hello', 'c[ode]', 'a["x"]'].map((text) => received(text))
  expect(await protocolOf(opening('', 'ws://a/chat'), words)).toBeNull()
})

test('STOMP runs within, frames split over its messages', async () => {
  const array = (...texts: string[]) => JSON.stringify(texts)
  const read = await lines(SOCKJS, [
    OPEN,
    sent(array('CONNECT\naccept-version:1.1,1.0\nheart-beat:10000,10000\n\n\0')),
    received(`a${array('CONNECTED\nversion:1.1\nheart-beat:0,0\n\n\0')}`),
    sent(array('SUBSCRIBE\nid:sub-0\ndestination:/topic/greetings\n\n\0', '\n')),
    received(`a${array('MESSAGE\ndestination:/topic/greetings\nsubscription:sub-0\n')}`),
    received(`a${array('message-id:7\n\n{"a":1}\0')}`),
  ])
  expect(read).toEqual([
    '← open',
    '→ array CONNECT accept-version:1.1,1.0 heart-beat:10000,10000 | CONNECT accept-version 1.1,1.0 · heart-beat 10000,10000',
    '← array CONNECTED version:1.1 heart-beat:0,0 | CONNECTED version 1.1 · heart-beat 0,0 (2→)',
    '→ array ×2 | SUBSCRIBE /topic/greetings · id sub-0 | heart-beat',
    '← array MESSAGE destination:/topic/greetings subscription:sub-0',
    '← array message-id:7 {"a":1} | MESSAGE /topic/greetings · subscription sub-0 7 B',
  ])
})
