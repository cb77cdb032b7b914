// Action Cable as recorded, and what the recording lacks: AnyCable's extensions, cut and broken messages.
import { encode } from '@msgpack/msgpack'
import { expect, test } from 'vitest'
import { received, recognisedAs, sent, talking, wrong } from '../../support/conversation'
import { decodedLines } from '../../support/transcripts'

const { lines, units } = talking('actioncable')
const identifier = '{"channel":"ChatChannel","room":"lobby"}'

test('the recording subscribes, is confirmed or rejected, performs and is told', async () => {
  expect(await decodedLines('actioncable')).toEqual([
    '← welcome',
    '→ subscribe «ChatChannel room=lobby»',
    '← message «ChatChannel room=lobby»',
    '← confirm_subscription «ChatChannel room=lobby» (2→)',
    '→ message «ChatChannel room=lobby» · speak',
    '← message «ChatChannel room=lobby»',
    '→ subscribe «ChatChannel room=secret»',
    '← reject_subscription «ChatChannel room=secret» (7→)',
    '→ message «ChatChannel room=lobby» · boom',
    '← ping 1795210438',
    '← ping 1795210441',
    '→ unsubscribe «ChatChannel room=lobby»',
  ])
  expect(await decodedLines('actioncable', 1)).toEqual(['← disconnect unauthorized'])
})

test.each([
  [{ type: 'welcome', sid: 's1' }, 'opening'],
  [{ type: 'ping', message: 1 }, 'heartbeat'],
  [{ type: 'reject_subscription', identifier }, 'error'],
  [{ type: 'disconnect', reason: 'server_restart', reconnect: true }, 'closing'],
])('%j has the role %s', async (message, role) => {
  expect((await units(received(message)))?.[0]?.role).toBe(role)
})

test('what is performed and broadcast is the payload', async () => {
  const data = '{"action":"speak","n":1.0}'
  expect(await units(sent({ command: 'message', identifier, data }))).toMatchObject([
    { body: { kind: 'json', text: data }, fields: { identifier, action: 'speak' } },
  ])
  expect(
    await units(received(`{"identifier":${JSON.stringify(identifier)},"message":{"n":1.0}}`)),
  ).toMatchObject([{ body: { kind: 'json', text: '{"n":1.0}' }, name: 'ChatChannel room=lobby' }])
})

test('AnyCable has history, pongs and presence', async () => {
  expect(
    await lines(
      sent({ command: 'history', identifier, history: { since: 1 } }),
      received({ type: 'confirm_history', identifier }),
      sent({ command: 'pong' }),
      sent({ command: 'whisper', identifier, data: { a: 1 } }),
      received({ identifier, message: 'x', stream_id: 's', epoch: 'e', offset: 4 }),
    ),
  ).toEqual([
    '→ history «ChatChannel room=lobby»',
    '← confirm_history «ChatChannel room=lobby» (1→)',
    '→ pong',
    '→ whisper «ChatChannel room=lobby»',
    '← message «ChatChannel room=lobby»',
  ])
})

test('AnyCable may speak MessagePack', async () => {
  const opening = { selected: 'actioncable-v1-msgpack' }
  const message = encode({ command: 'subscribe', identifier })
  expect(await talking('actioncable', opening).lines(sent(message))).toEqual([
    '→ subscribe «ChatChannel room=lobby»',
  ])
  expect(await recognisedAs(opening, sent(message))).toBe('actioncable')
})

test('a message whose end was not kept says its channel', async () => {
  const start = `{"identifier":${JSON.stringify(identifier)},"message":{"text":"aaa`
  expect(await lines(received(start, 9_000))).toEqual(['← message «ChatChannel room=lobby» !cut'])
})

test.each(['{"message":"hi"}', '{"data":"x"}', '[]', 'hi', '{"identifier":"x"}'])(
  '%s is not of the protocol',
  async (text) => expect(await lines(received(text))).toEqual(['← ?']),
)

test('a lone welcome of another is not it', async () => {
  expect(
    await recognisedAs({ url: 'ws://a/cable' }, received('{"type":"welcome","room":"x"}')),
  ).toBeNull()
  expect(wrong(await decodedLines('actioncable'))).toEqual([])
})
