// What public services and home servers speak: Discord, Home Assistant, Nostr, Firebase.
import { describe, expect, test } from 'vitest'
import { received, recognisedAs, sent, talking } from '../../support/conversation'

describe('Discord', () => {
  const { lines } = talking('discord', {
    url: 'wss://gateway.discord.gg/?v=10&encoding=json&compress=zlib-stream',
  })

  test('names its operations and events', async () => {
    expect(
      await lines(
        received({ t: null, s: null, op: 10, d: { heartbeat_interval: 41250 } }),
        sent({ op: 2, d: { token: 'x' } }),
        received({ t: 'READY', s: 1, op: 0, d: {} }),
        sent({ op: 1, d: 1 }),
        received({ op: 11 }),
        received({ op: 9, d: false }),
        received({ op: 77 }),
        received(Uint8Array.of(0x78, 0x9c, 1)),
      ),
    ).toEqual([
      '← Hello',
      '→ Identify',
      '← Dispatch «READY» · s 1',
      '→ Heartbeat',
      '← Heartbeat ACK (4→)',
      '← Invalid Session',
      '← 77 !unknown',
      '← zlib-stream 3 B',
    ])
  })

  test('is recognised by its host', async () => {
    const hello = received({ t: null, s: null, op: 10, d: { heartbeat_interval: 1 } })
    expect(
      await recognisedAs({ url: 'wss://gateway-us-east1-b.discord.gg/?encoding=json&v=9' }, hello),
    ).toBe('discord')
    expect(
      await recognisedAs({ url: 'wss://a/?encoding=json' }, received({ op: 1, d: 2 })),
    ).toBeNull()
  })
})

describe('Home Assistant', () => {
  const { lines } = talking('home-assistant')

  test('answers commands by id, and goes on with events', async () => {
    expect(
      await lines(
        received({ type: 'auth_required', ha_version: '2026.1' }),
        sent({ type: 'auth', access_token: 'x' }),
        received({ type: 'auth_ok', ha_version: '2026.1' }),
        sent({ id: 1, type: 'subscribe_events', event_type: 'state_changed' }),
        received({ id: 1, type: 'result', success: true, result: null }),
        received({ id: 1, type: 'event', event: { event_type: 'state_changed', data: {} } }),
        sent({ id: 2, type: 'call_service', domain: 'light', service: 'turn_on' }),
        received({
          id: 2,
          type: 'result',
          success: false,
          error: { code: 'not_found', message: 'no' },
        }),
        sent({ id: 3, type: 'ping' }),
        received([
          { id: 3, type: 'pong' },
          { id: 1, type: 'event', event: {} },
        ]),
      ),
    ).toEqual([
      '← auth_required',
      '→ auth',
      '← auth_ok (2→)',
      '→ subscribe_events «state_changed» · id 1',
      '← result «subscribe_events state_changed» · id 1 (4→)',
      '← event «state_changed» · id 1 (4→)',
      '→ call_service «light.turn_on» · id 2',
      '← result «call_service light.turn_on» · id 2 · not_found: no (7→)',
      '→ ping id 3',
      '← pong id 3 (9→) | event «subscribe_events state_changed» · id 1 (4→)',
    ])
  })

  test('is recognised by its greeting', async () => {
    const url = 'ws://homeassistant.local:8123/api/websocket'
    expect(
      await recognisedAs({ url }, received({ type: 'auth_required', ha_version: '2026.1' })),
    ).toBe('home-assistant')
    expect(
      await recognisedAs(
        { url },
        sent({ id: 1, type: 'ping' }),
        received({ id: 1, type: 'result', success: true }),
      ),
    ).toBeNull()
  })
})

describe('Nostr', () => {
  const { lines } = talking('nostr')
  const id = 'ab'.repeat(32)
  const event = { id, pubkey: 'cd'.repeat(32), kind: 1, content: 'hi' }

  test('has subscriptions and events that are accepted or not', async () => {
    expect(
      await lines(
        received(['AUTH', 'challenge']),
        sent(['AUTH', event]),
        sent(['REQ', 'feed', { kinds: [1] }]),
        received(['EVENT', 'feed', event]),
        received(['EOSE', 'feed']),
        sent(['EVENT', event]),
        received(['OK', id, false, 'blocked: no']),
        sent(['COUNT', 'n', {}]),
        received(['COUNT', 'n', { count: 3 }]),
        sent(['CLOSE', 'feed']),
        received(['CLOSED', 'feed', 'error: x']),
        received(['NOTICE', 'slow down']),
        received(['NONE', 'x']),
      ),
    ).toEqual([
      '← AUTH',
      '→ AUTH (1→)',
      '→ REQ «feed»',
      '← EVENT «feed» · kind 1 · abababab… (3→)',
      '← EOSE «feed» (3→)',
      '→ EVENT kind 1 · abababab…',
      '← OK abababab… · false · blocked: no (6→)',
      '→ COUNT «n»',
      '← COUNT «n» (8→)',
      '→ CLOSE «feed»',
      '← CLOSED «feed» · error: x (3→)',
      '← NOTICE slow down',
      '← ?',
    ])
  })

  test('is recognised by a request and its end', async () => {
    expect(await recognisedAs({}, sent(['REQ', 'feed', {}]), received(['EOSE', 'feed']))).toBe(
      'nostr',
    )
    expect(
      await recognisedAs({}, received(['NOTICE', 'x']), received(['EVENT', 'x', {}])),
    ).toBeNull()
  })
})

describe('Firebase Realtime Database', () => {
  const { lines, units } = talking('firebase')

  test('names actions and paths, and answers requests by number', async () => {
    expect(
      await lines(
        received({ t: 'c', d: { t: 'h', d: { ts: 1, v: '5', h: 's-1.firebaseio.com', s: 'x' } } }),
        sent({ t: 'd', d: { r: 1, a: 's', b: { c: {} } } }),
        received({ t: 'd', d: { r: 1, b: { s: 'ok', d: '' } } }),
        sent({ t: 'd', d: { r: 2, a: 'q', b: { p: '/rooms', h: '' } } }),
        received({ t: 'd', d: { a: 'd', b: { p: 'rooms', d: { a: 1 } } } }),
        received({ t: 'd', d: { r: 2, b: { s: 'ok', d: {} } } }),
        sent({ t: 'd', d: { r: 3, a: 'p', b: { p: '/x', d: 1 } } }),
        received({ t: 'd', d: { r: 3, b: { s: 'permission_denied', d: 'Permission denied' } } }),
        sent('0'),
        received({ t: 'c', d: { t: 'r', d: 's-2.firebaseio.com' } }),
      ),
    ).toEqual([
      '← handshake s-1.firebaseio.com',
      '→ stats r 1',
      '← result «stats» · ok · r 1 (2→)',
      '→ listen «/rooms» · r 2',
      '← data «rooms»',
      '← result «listen /rooms» · ok · r 2 (4→)',
      '→ put «/x» · r 3',
      '← result «put /x» · permission_denied · Permission denied · r 3 (7→)',
      '→ keepalive',
      '← reset s-2.firebaseio.com',
    ])
  })

  test('a long message comes in chunks, after their number', async () => {
    const text = '{"t":"d","d":{"a":"d","b":{"p":"big","d":"xyz"}}}'
    const chunks = [received('2'), received(text.slice(0, 20)), received(text.slice(20))]
    expect(await lines(...chunks, received('x'))).toEqual(['← ', '← ', '← data «big»', '← ?'])
    expect(await units(...chunks)).toMatchObject([
      { spans: 3, name: 'big', body: { kind: 'json', text: '"xyz"' } },
    ])
    expect(await lines(received('1'), received('{"t":"d","d', 9))).toEqual(['← ', '← chunks !lost'])
  })

  test('is recognised by its path', async () => {
    const url = 'wss://s-1.firebaseio.com/.ws?v=5&ns=app-default-rtdb'
    expect(await recognisedAs({ url }, sent({ t: 'd', d: { r: 1, a: 's', b: {} } }))).toBe(
      'firebase',
    )
  })
})
