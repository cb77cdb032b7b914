// The panel feeds the worker, and puts what it says into the rows.
import { expect, test } from 'vitest'
import { DECODE_WAIT } from '../../../../src/wire/decode-limits'
import type { MessageFact } from '../../../../src/wire/facts'
import { decodingBench } from '../../../support/decoding'
import { created, gap, opened, sent } from '../../../support/facts'

const URL = 'ws://host/socket.io/?EIO=4&transport=websocket'

const received = (seq: number, content: string, more: Partial<MessageFact> = {}) =>
  sent(seq, content, { kind: 'message-received', ...more })

const OPEN = '0{"sid":"a","upgrades":[],"pingInterval":25000,"pingTimeout":20000}'

const talk = [
  created(1, { url: URL }),
  opened(2),
  received(3, OPEN),
  sent(4, '40'),
  received(5, '40{"sid":"b"}'),
  sent(6, '420["hello","world"]'),
  received(7, '2'),
  sent(8, '3'),
  received(9, '430["thanks"]'),
  sent(10, '421["forgotten"]'),
]

test('a conversation is recognised, and each row says what it is', async () => {
  const { store, said, settle, decoding } = decodingBench()
  store.facts('d', talk)
  await settle()
  expect(said()).toEqual([
    'open sid a (opening)',
    'CONNECT (opening) ←5',
    'CONNECT (opening) →4',
    'EVENT «hello» · ack 0 ←9',
    'ping (heartbeat) ←8',
    'pong (heartbeat) →7',
    'ACK ack 0 →6',
    'EVENT «forgotten» · ack 1 asks',
  ])
  const [socket] = store.sockets
  expect(socket?.spoken).toEqual({ id: 'socket.io', title: 'Socket.IO', within: null })
  expect(decoding.cards.value.map(({ id }) => id)).toContain('engine.io')
  expect(store.rows.heartbeats.value).toBe(2)
})

test('what no protocol is seen in for twenty messages is fed no further', async () => {
  const { store, said, settle, jobs } = decodingBench()
  store.facts('d', [created(1), opened(2)])
  for (let seq = 3; seq < 40; seq++) store.facts('d', [received(seq, `{"price":${seq}}`)])
  await settle()
  expect(new Set(said())).toEqual(new Set(['–']))
  const before = jobs.length
  store.facts('d', [received(50, 'more')])
  await settle()
  expect(jobs.length).toBe(before)
})

test('after a gap the decoder starts anew, and knows the protocol still', async () => {
  const { store, said, settle } = decodingBench()
  store.facts('d', talk)
  await settle()
  store.facts('d', [
    gap(11, 20, { counters: { 1: {} } }),
    received(21, '431["late"]'),
    received(22, '42["news"]'),
  ])
  await settle()
  expect(said().slice(-3)).toEqual(['EVENT «forgotten» · ack 1 asks', 'ACK ack 1', 'EVENT «news»'])
})

test('another choice for the URL has all read again, "off" nothing', async () => {
  const bench = decodingBench()
  const { store, decoding, said, settle } = bench
  store.facts('d', talk)
  await settle()
  bench.choices = { 'ws://host/socket.io/': 'off' }
  decoding.rechosen()
  await settle()
  expect(new Set(said())).toEqual(new Set(['–']))
  expect(store.sockets[0]?.spoken).toBeNull()
  expect(store.rows.heartbeats.value).toBe(0)
  bench.choices = { 'ws://host/socket.io/': 'engine.io' }
  decoding.rechosen()
  await settle()
  expect(said()[1]).toMatch(/^message/)
  const [socket] = store.sockets
  if (socket) decoding.choose(socket, { id: 'socket.io' })
  await settle()
  expect(said()[3]).toBe('EVENT «hello» · ack 0 ←9')
})

test('the details of a row are read again from the nearest copy', async () => {
  const { store, decoding, settle } = decodingBench()
  store.facts('d', talk)
  for (let seq = 11; seq < 1_200; seq++) store.facts('d', [received(seq, `42["tick",${seq}]`)])
  await settle()
  const row = store.rows.all.find(({ text }) => text === '42["tick",1000]')
  if (!row) throw new Error('no such row')
  const asked = decoding.unitsOf(row)
  await settle()
  expect(await asked).toEqual({
    failure: null,
    units: [
      {
        type: 'EVENT',
        name: 'tick',
        line: '«tick»',
        fields: { namespace: '/' },
        body: { kind: 'json', text: '["tick",1000]' },
        depth: 0,
      },
    ],
  })
})

test('a message of which only the start is here says so', async () => {
  const { store, said, settle } = decodingBench()
  const payload = {
    kind: 'text',
    size: 5_000,
    content: '42["news",{"long":"…',
    rest: 'omitted',
  } as const
  store.facts('d', [...talk, sent(11, '', { payload })])
  await settle()
  expect(said().at(-1)).toBe('EVENT «news» !cut')
})

test('a worker that hangs is ended; its socket is given up, others are read on', async () => {
  let isHung = true
  const { store, said, settle, pass, decoding } = decodingBench(
    (job) => isHung && job.kind === 'read' && job.run === 1,
  )
  store.facts('d', talk)
  store.facts('d', [created(20, { url: URL, socket: 2 }), received(21, OPEN, { socket: 2 })])
  await settle()
  expect(said().at(-1)).toBe('–')
  pass(DECODE_WAIT)
  isHung = false
  await settle()
  const [first] = store.sockets
  expect(first && decoding.feedOf(first)?.hasFailed).toBe(true)
  expect(said().at(-1)).toMatch(/^open/)
})
