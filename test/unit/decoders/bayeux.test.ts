// Bayeux, as CometD and Faye speak it.
import { expect, test } from 'vitest'
import { received, recognisedAs, sent, talking } from '../../support/conversation'

const { lines, units } = talking('bayeux')

test('its own channels are types; what is published and delivered has a name', async () => {
  expect(
    await lines(
      sent([{ channel: '/meta/handshake', version: '1.0', id: '1' }]),
      received([{ channel: '/meta/handshake', successful: true, clientId: 'c', id: '1' }]),
      sent([
        { channel: '/meta/connect', clientId: 'c', id: '2' },
        { channel: '/meta/subscribe', subscription: '/chat/*', id: '3' },
      ]),
      received([
        { channel: '/meta/subscribe', successful: true, subscription: '/chat/*', id: '3' },
      ]),
      sent([{ channel: '/chat/a', data: { text: 'hi' }, id: '4' }]),
      received([
        { channel: '/chat/a', successful: true, id: '4' },
        { channel: '/chat/a', data: { text: 'hi' } },
      ]),
      received([
        {
          channel: '/meta/subscribe',
          successful: false,
          error: '403::no',
          subscription: ['/x', '/y'],
        },
      ]),
      sent({ channel: '/meta/disconnect', id: '5' }),
      sent('[]'),
    ),
  ).toEqual([
    '→ /meta/handshake id 1',
    '← /meta/handshake id 1 (1→)',
    '→ /meta/connect id 2 | /meta/subscribe «/chat/*» · id 3',
    '← /meta/subscribe «/chat/*» · id 3 (3→)',
    '→ publish «/chat/a» · id 4',
    '← publish «/chat/a» · id 4 (5→) | deliver «/chat/a»',
    '← /meta/subscribe «/x, /y» · 403::no',
    '→ /meta/disconnect id 5',
    '→ []',
  ])
})

test('what failed is an error, a connect a heartbeat', async () => {
  expect(
    (await units(received([{ channel: '/meta/connect', successful: false }])))?.[0]?.role,
  ).toBe('error')
  expect((await units(sent([{ channel: '/meta/connect' }])))?.[0]?.role).toBe('heartbeat')
})

test.each(['{"a":1}', '[1]', 'x'])('%s is not of the protocol', async (text) =>
  expect(await lines(received(text))).toEqual(['← ?']),
)

test('is recognised by its handshake', async () => {
  const [asked, answered] = [
    sent([{ channel: '/meta/handshake', version: '1.0', id: '1' }]),
    received([{ id: '1', channel: '/meta/handshake', successful: true, clientId: 'c' }]),
  ]
  expect(await recognisedAs({}, asked, answered)).toBe('bayeux')
})
