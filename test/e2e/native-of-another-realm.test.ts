// A library that took its WebSocket from a frame, as a way around wrappers, works and is shown once.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { allRows, waitForMessages } from './panel-rows'

async function converse() {
  const frame = document.createElement('iframe')
  frame.src = '/blank.html'
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  document.body.append(frame)
  await loaded
  const { WebSocket: Taken } = frame.contentWindow as Window & typeof globalThis
  const socket = new Taken(`ws://${location.host}/echo`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const heard = new Promise((resolve) =>
    socket.addEventListener('message', ({ data }) => resolve(data)),
  )
  socket.send('hi')
  return heard
}

inEachBrowser((bench) => {
  test('the class of a loaded frame: its messages are shown once each', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    expect(await tab.evaluate(converse)).toBe('hi')
    await waitForMessages(panel, 2)
    const rows = await allRows(panel)
    const messages = rows.filter(({ kind }) => kind.startsWith('message-'))
    expect(messages.map(({ kind, preview }) => `${kind} ${preview}`)).toEqual([
      'message-sent hi',
      'message-received hi',
    ])
    expect(rows.filter(({ kind }) => kind === 'socket-created')).toHaveLength(1)
    await tab.close()
  })
})
