// A capture replayed over loopback: a real client is answered as the recorded one was.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { Captured } from '../../../src/capture/captured'
import { ndjsonWriter } from '../../../src/capture/ndjson/ndjson-writer'
import { SocketChoice } from '../../../src/capture/replay/choose-socket'
import { planReplay, type ReplaySocket } from '../../../src/capture/replay/replay-plan'
import type { Fact } from '../../../src/wire/facts'
import { document, factOf, HEADER, handshake, written } from '../../support/captures'
import { closed, created, opened, sent } from '../../support/facts'
import { startReplay } from '../../tools/replay/serve.mjs'

const received = { kind: 'message-received' } as const
const bytes = {
  payload: {
    ...{ kind: 'arraybuffer' as const, size: 2, rest: 'none' as const },
    content: new Uint8Array([0, 255]),
  },
}

const at = (fact: Fact, time: number): Captured => factOf({ ...fact, time })
const session: readonly Captured[] = [
  document(),
  at(created(1, { url: 'wss://shop.example/live?token=1', protocols: ['v2', 'v1'] }), 0),
  at({ ...opened(2), protocol: 'v1' } as Fact, 100),
  at(sent(3, 'welcome', received), 150),
  at(sent(4, 'first'), 1_000),
  at(sent(5, 'second'), 1_010),
  at(sent(6, 'to second', received), 1_020),
  at(sent(7, '', { ...received, ...bytes }), 1_030),
  at({ ...closed(8, 1, 4001), reason: 'enough' } as Fact, 1_090),
]

let stop = () => {}
afterEach(() => {
  stop()
  stop = () => {}
})

async function replayed(source: readonly Captured[], speed = 10) {
  const notices: string[] = []
  const server = await startReplay({
    sockets: await planReplay(source),
    speed,
    notice: (notice) => notices.push(notice),
  })
  stop = server.close
  return { url: `ws://127.0.0.1:${server.port}`, notices }
}

/** Sends these one after the other, and tells what came until the end. */
function talk(url: string, messages: readonly string[], protocols: string[] = []) {
  return new Promise<string[]>((resolve) => {
    const client = new WebSocket(url, protocols)
    const said: string[] = []
    client.on('open', () => {
      said.push(`open ${client.protocol}`)
      for (const message of messages) client.send(message)
    })
    client.on('message', (data, isBinary) => {
      const content = data as Buffer
      said.push(isBinary ? content.toString('hex') : content.toString())
    })
    client.on('unexpected-response', (_, { statusCode }) => resolve([`status ${statusCode}`]))
    client.on('error', (error) => said.push(error.message))
    client.on('close', (code, reason) => resolve([...said, `close ${code} ${reason}`.trim()]))
  })
}

describe('the plan', () => {
  test('has what followed the opening, and what followed each message of the client', async () => {
    const [socket] = await planReplay(session)
    expect(socket).toEqual({
      url: 'wss://shop.example/live?token=1',
      protocol: 'v1',
      status: 101,
      blocks: [
        [{ kind: 'send', after: 50, content: 'welcome' }],
        [],
        [
          { kind: 'send', after: 10, content: 'to second' },
          { kind: 'send', after: 20, content: new Uint8Array([0, 255]) },
          { kind: 'close', after: 80, code: 4001, reason: 'enough' },
        ],
      ],
      expected: ['first', 'second'],
      incomplete: 0,
    } satisfies ReplaySocket)
  })

  test.each([
    [1005, { kind: 'close', after: 10, code: null, reason: '' }],
    [1006, { kind: 'break', after: 10 }],
    [1015, { kind: 'break', after: 10 }],
  ])('a close with %i', async (code, action) => {
    const [socket] = await planReplay([
      ...[document(), at(created(1), 0), at(opened(2), 5), at(closed(3, 1, code), 15)],
    ])
    expect(socket?.blocks).toEqual([[action]])
  })

  test('of a connection that the client closed, the server waits for it', async () => {
    const call = { ...{ kind: 'close-called', code: 1000, reason: '', stack: '', before: 1 } }
    const close = {
      ...{ seq: 3, time: 9, socket: 1, readyState: 2, during: null },
      ...call,
    } as Fact
    const [socket] = await planReplay([
      ...[document(), at(created(1), 0), at(opened(2), 5), at(close, 9), at(closed(4), 15)],
    ])
    expect(socket?.blocks).toEqual([[]])
  })

  test('one that was refused is refused', async () => {
    const refused = handshake({ status: 403, outcome: 'failed' })
    const [socket] = await planReplay([document(), at(created(1), 0), refused])
    expect(socket?.status).toBe(403)
  })

  test('counts what is not whole', async () => {
    const cut = { kind: 'text', size: 9, content: 'st', rest: 'omitted' } as const
    const lost = { kind: 'text', size: 9, content: null, rest: 'omitted' } as const
    const [socket] = await planReplay([
      ...[document(), at(created(1), 0), at(opened(2), 5)],
      at(sent(3, '', { ...received, payload: cut }), 6),
      at(sent(4, '', { ...received, payload: lost }), 7),
    ])
    expect(socket).toMatchObject({
      incomplete: 2,
      blocks: [[{ kind: 'send', after: 1, content: 'st' }]],
    })
  })
})

describe('which socket answers', () => {
  const socket = (url: string): ReplaySocket => ({
    ...{ url, protocol: '', status: 101, blocks: [], expected: [], incomplete: 0 },
  })
  const urls = ['ws://a/x?room=1', 'ws://a/x?room=2', 'ws://b/x?room=1', 'ws://a/y']
  const sockets = urls.map(socket)

  test('one of the same path and query, in the order of the recording, then again', () => {
    const choice = new SocketChoice(sockets)
    const chosen = ['/x?room=1', '/x?room=1', '/x?room=1', '/x?room=2'].map((url) =>
      choice.for(url),
    )
    expect(chosen).toEqual([sockets[0], sockets[2], sockets[0], sockets[1]])
  })

  test('one of the same path, where no query is the same', () => {
    expect(new SocketChoice(sockets).for('/x?token=fresh')).toBe(sockets[0])
  })

  test('none elsewhere, unless there is but one path', () => {
    expect(new SocketChoice(sockets).for('/z')).toBe(null)
    expect(new SocketChoice(sockets.slice(0, 3)).for('/')).toBe(sockets[0])
  })
})

describe('over loopback', () => {
  test('a client gets subprotocol, messages, code and reason as recorded', async () => {
    const { url, notices } = await replayed(session)
    expect(await talk(`${url}/live?token=2`, ['first', 'second'], ['v1', 'v2'])).toEqual([
      ...['open v1', 'welcome', 'to second', '00ff', 'close 4001 enough'],
    ])
    expect(notices).toEqual(['/live?token=2: as recorded, 101'])
  })

  test('one that says something else is answered all the same, and that is told', async () => {
    const { url, notices } = await replayed(session)
    expect(await talk(`${url}/live`, ['first', '2nd'])).toContain('to second')
    expect(notices).toContain('message 2 is not the recorded one, and is answered all the same')
  })

  test('timing is as recorded, or scaled', async () => {
    const { url } = await replayed(session, 0.5)
    const began = performance.now()
    await talk(`${url}/live`, ['first', 'second'])
    expect(performance.now() - began).toBeGreaterThan(155) // 80 ms, half as fast
  })

  test('a refusal has its status, a connection that broke breaks', async () => {
    const refused = handshake({ status: 403, outcome: 'failed' })
    const { url } = await replayed([document(), at(created(1), 0), refused])
    expect(await talk(url, [])).toEqual(['status 403'])
    stop()
    const broken = [document(), at(created(1), 0), at(opened(2), 1), at(closed(3, 1, 1006), 2)]
    const again = await replayed(broken)
    expect(await talk(again.url, [])).toEqual(['open ', 'close 1006'])
  })
})

describe('npm run replay', () => {
  const run = async (...args: string[]) => {
    const script = 'test/tools/replay-server.mjs'
    try {
      await promisify(execFile)(process.execPath, [script, ...args], { timeout: 20_000 })
      return ''
    } catch (error) {
      return (error as { stderr: string }).stderr.trim()
    }
  }
  const patience = { timeout: 40_000 }

  test('says what is wrong with the call', patience, async () => {
    expect(await run()).toBe('npm run replay -- capture.ndjson [--speed 2] [--port 8080]')
    expect(await run('a', '--speed', '0')).toBe('--speed 0: not above 0')
    expect(await run('a', '--port', '99999')).toBe('--port 99999: not a port')
  })

  test('says what is wrong with the file, and where', patience, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'replay-'))
    const file = join(folder, 'capture.ndjson')
    const text = await (await written(session, ndjsonWriter(HEADER))).text()
    await writeFile(file, text.replace('"size":7', '"size":"7"'))
    expect(await run(file)).toBe(`${file}: line 5: payload.size: not a whole number from 0 up`)
    expect(await run(join(folder, 'none'))).toContain('no such file')
    await rm(folder, { recursive: true })
  })
})
