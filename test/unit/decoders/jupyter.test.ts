// The channels of a Jupyter kernel, in its three ways to write a message.
import { expect, test } from 'vitest'
import { received, recognisedAs, sent, talking } from '../../support/conversation'

const { lines } = talking('jupyter')

const message = (
  type: string,
  content: object,
  { id = 'x', parent = '', channel = 'iopub' } = {},
) => ({
  channel,
  header: { msg_id: id, msg_type: type, session: 's' },
  parent_header: parent ? { msg_id: parent } : {},
  metadata: {},
  content,
})

const bytesOf = (text: string) => [...new TextEncoder().encode(text)]

/** `v1.kernel.websocket.jupyter.org`: where each part begins and the last ends, then the parts. */
function version1(of: ReturnType<typeof message>, ...buffers: number[][]) {
  const texts = [
    of.channel,
    ...[of.header, of.parent_header, of.metadata, of.content].map((part) => JSON.stringify(part)),
  ]
  const parts = [...texts.map(bytesOf), ...buffers]
  const offsets = [8 * (parts.length + 2)]
  for (const part of parts) offsets.push((offsets.at(-1) ?? 0) + part.length)
  const head = new Uint8Array(8 * (1 + offsets.length))
  const view = new DataView(head.buffer)
  for (const [at, value] of [offsets.length, ...offsets].entries())
    view.setBigUint64(8 * at, BigInt(value), true)
  return Uint8Array.from([...head, ...parts.flat()])
}

const expected = [
  '→ execute_request shell · print(1)',
  '← status iopub · busy (1→)',
  '← stream iopub · 1 (1→)',
  '← execute_reply shell · ok (1→)',
  '← error iopub · NameError: x (1→)',
]

const session = [
  message('execute_request', { code: 'print(1)' }, { id: 'r', channel: 'shell' }),
  message('status', { execution_state: 'busy' }, { parent: 'r' }),
  message('stream', { name: 'stdout', text: '1\n' }, { parent: 'r' }),
  message('execute_reply', { status: 'ok' }, { parent: 'r', channel: 'shell' }),
  message('error', { ename: 'NameError', evalue: 'x', traceback: [] }, { parent: 'r' }),
]

test('all that a kernel tells of a request is its answer', async () => {
  const messages = session.map((one, at) => (at === 0 ? sent(one) : received(one)))
  expect(await lines(...messages)).toEqual(expected)
})

test('with its subprotocol, each part of a message is written by itself', async () => {
  const talk = talking('jupyter', { selected: 'v1.kernel.websocket.jupyter.org' })
  const messages = session.map((one, at) =>
    at === 0 ? sent(version1(one)) : received(version1(one)),
  )
  expect(await talk.lines(...messages)).toEqual(expected)
  expect(await talk.lines(received(version1(message('comm_msg', {}), [1, 2], [3])))).toEqual([
    '← comm_msg iopub · buffers 2',
  ])
  const whole = version1(message('stream', { text: 'x'.repeat(200) }))
  expect(await talk.lines(received(whole.subarray(0, 160), whole.length - 160))).toEqual([
    '← stream iopub !cut',
  ])
})

test('before, only a message with buffers was bytes', async () => {
  const json = bytesOf(JSON.stringify(message('comm_msg', {})))
  const bytes = [0, 0, 0, 2, 0, 0, 0, 12, 0, 0, 0, 12 + json.length, ...json, 7, 7]
  expect(await lines(received(Uint8Array.from(bytes)))).toEqual(['← comm_msg iopub · buffers 1'])
})

test.each([[[]], [[0, 0, 0, 9]], [[0, 0, 0, 1, 255, 255, 255, 255]], [[255, 255, 255, 255, 0, 0]]])(
  'bytes %j are not of it',
  async (bytes) => expect(await lines(received(Uint8Array.from(bytes)))).toEqual(['← ?']),
)

test('is recognised by its path', async () => {
  const url = 'ws://localhost:8888/api/kernels/2f1c-9a/channels?session_id=x'
  expect(
    await recognisedAs({ url }, received(message('status', { execution_state: 'idle' }))),
  ).toBe('jupyter')
})
