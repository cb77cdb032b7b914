// Protocols of which little more than a label can be told: Colyseus, Streamlit.
import { encode } from '@msgpack/msgpack'
import { expect, test } from 'vitest'
import { received, recognisedAs, sent, talking } from '../../support/conversation'

test('Colyseus: messages of rooms are read, states are named', async () => {
  const { lines, units } = talking('colyseus')
  const move = Uint8Array.of(13, ...encode('move'), ...encode({ x: 1 }))
  expect(
    await lines(
      received(Uint8Array.of(10, 1, 65)),
      sent(Uint8Array.of(10)),
      sent(move),
      received(Uint8Array.of(14, 1, 2)),
      received(Uint8Array.of(15, 1)),
      sent(Uint8Array.of(12)),
      received(Uint8Array.of(99)),
      received('x'),
    ),
  ).toEqual([
    '← JOIN_ROOM 2 B',
    '→ JOIN_ROOM 0 B',
    '→ ROOM_DATA «move» 9 B',
    '← ROOM_STATE 2 B',
    '← ROOM_STATE_PATCH 1 B',
    '→ LEAVE_ROOM 0 B',
    '← ?',
    '← ?',
  ])
  expect(await units(sent(move))).toMatchObject([
    { name: 'move', body: { kind: 'value', value: { x: 1 } } },
  ])
})

test('Colyseus is recognised by its path and its first byte', async () => {
  const url = 'wss://a/aBcDeFgHi/jKlMnOpQr?sessionId=stUvWxYz1'
  expect(
    await recognisedAs({ url }, received(Uint8Array.of(10, 1, 65)), sent(Uint8Array.of(10))),
  ).toBe('colyseus')
  expect(await recognisedAs({}, received(Uint8Array.of(10, 1, 65)))).toBeNull()
})

test('Streamlit has one type a direction', async () => {
  const url = 'ws://localhost:8501/_stcore/stream'
  expect(await recognisedAs({ url }, received(Uint8Array.of(10, 0)))).toBe('streamlit')
  expect(
    await talking('streamlit').lines(
      sent(Uint8Array.of(1)),
      received(Uint8Array.of(1, 2)),
      sent('x'),
    ),
  ).toEqual(['→ BackMsg 1 B', '← ForwardMsg 2 B', '→ ?'])
})
