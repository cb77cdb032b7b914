// The library mock-socket replaces WebSocket and puts it back: mocked sockets are its own, real ones are ours.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { allRows, waitForMessages } from './panel-rows'

interface MockServer {
  on(type: 'connection', listener: (socket: MockSocket) => void): void
  stop(): void
}
interface MockSocket {
  on(type: 'message', listener: (data: string) => void): void
  send(data: string): void
}
interface Mock {
  readonly Server: new (url: string) => MockServer
}

async function mockAndRestore() {
  const before = WebSocket
  const script = document.createElement('script')
  script.src = '/mock-socket.js'
  document.head.append(script)
  await new Promise((resolve) => script.addEventListener('load', resolve))
  const { Mock } = window as unknown as { Mock: Mock }
  const url = `ws://${location.host}/echo`
  const answerOf = async (text: string) => {
    const socket = new WebSocket(url)
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    const answer = new Promise((resolve) =>
      socket.addEventListener('message', ({ data }) => resolve(data)),
    )
    socket.send(text)
    return answer
  }
  const server = new Mock.Server(url)
  server.on('connection', (socket) => socket.on('message', (data) => socket.send(`mocked ${data}`)))
  const isReplaced = WebSocket !== before
  const mocked = await answerOf('one')
  server.stop()
  return { isReplaced, mocked, isBack: WebSocket === before, real: await answerOf('two') }
}

inEachBrowser((bench) => {
  test('the mocked answer is the mock’s, the real socket is shown once', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    const answers = await tab.evaluate(mockAndRestore)
    expect(answers).toEqual({ isReplaced: true, mocked: 'mocked one', isBack: true, real: 'two' })
    await waitForMessages(panel, 2)
    const rows = await allRows(panel)
    expect(rows.map(({ kind }) => kind)).toEqual([
      'socket-created',
      'socket-opened',
      'message-sent',
      'message-received',
    ])
    expect(rows.slice(2).map(({ preview }) => preview)).toEqual(['two', 'two'])
    await tab.close()
  })
})
