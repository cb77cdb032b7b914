// Ably's protocol messages, JSON and MessagePack.
import { encode } from '@msgpack/msgpack'
import { describe, expect, test } from 'vitest'
import { received, recognisedAs, sent, talking } from '../../support/conversation'

const { lines } = talking('ably')

describe.each([
  ['JSON', (message: object) => JSON.stringify(message)],
  ['MessagePack', (message: object) => encode(message)],
])('%s', (_, write) => {
  test('attaches, publishes, is acknowledged and told', async () => {
    expect(
      await lines(
        received(write({ action: 4, connectionId: 'c', connectionDetails: {} })),
        sent(write({ action: 10, channel: 'news' })),
        received(write({ action: 11, channel: 'news', flags: 1 })),
        sent(
          write({
            action: 15,
            channel: 'news',
            msgSerial: 0,
            messages: [{ name: 'greet', data: 'hi' }],
          }),
        ),
        received(write({ action: 1, msgSerial: 0, count: 1 })),
        received(write({ action: 15, channel: 'news', messages: [{ name: 'a' }, { name: 'b' }] })),
        sent(write({ action: 14, channel: 'news', msgSerial: 1, presence: [{ action: 2 }] })),
        received(
          write({ action: 2, msgSerial: 1, count: 1, error: { code: 40160, message: 'no' } }),
        ),
        sent(write({ action: 12, channel: 'news' })),
        received(write({ action: 13, channel: 'news' })),
        sent(write({ action: 0 })),
        received(write({ action: 0 })),
        received(write({ action: 99 })),
      ),
    ).toEqual([
      '← CONNECTED',
      '→ ATTACH news',
      '← ATTACHED news (2→)',
      '→ MESSAGE news «greet» · msgSerial 0',
      '← ACK msgSerial 0 (4→)',
      '← MESSAGE news «a» · × 2',
      '→ PRESENCE news · msgSerial 1',
      '← NACK 40160 no · msgSerial 1 (7→)',
      '→ DETACH news',
      '← DETACHED news (9→)',
      '→ HEARTBEAT',
      '← HEARTBEAT (11→)',
      '← 99 !unknown',
    ])
  })

  test('is recognised by its host or its first message', async () => {
    const connected = received(write({ action: 4, connectionId: 'c', connectionDetails: {} }))
    const url = 'wss://realtime.ably.io/?key=x&v=2&format=json'
    expect(await recognisedAs({ url }, connected)).toBe('ably')
    expect(await recognisedAs({}, received(write({ action: 'go' })))).toBeNull()
  })
})

test('what is here of a cut message is told', async () => {
  const whole = encode({ action: 15, channel: 'news', messages: [{ data: 'x'.repeat(99) }] })
  expect(await lines(received(whole.subarray(0, 40), 99))).toEqual(['← MESSAGE news !cut'])
})
