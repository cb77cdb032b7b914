// A library that took its WebSocket from a frame, as a way around wrappers, works and is shown once.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { allRows, waitForMessages } from './panel-rows'

/** The frame's class, taken before its page is there or after; used by the parent, with the parent's methods too. */
async function converse(early: boolean, parentsSend: boolean) {
  const frame = document.createElement('iframe')
  frame.src = '/blank.html'
  document.body.append(frame)
  const realm = () => frame.contentWindow as Window & typeof globalThis
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  if (!early) await loaded
  const { WebSocket: Taken } = early ? realm() : realm()
  await loaded
  const socket = new Taken(`ws://${location.host}/echo`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const heard = new Promise((resolve) =>
    socket.addEventListener('message', ({ data }) => resolve(data)),
  )
  if (parentsSend) WebSocket.prototype.send.call(socket, 'hi')
  else socket.send('hi')
  return heard
}

inEachBrowser((bench) => {
  test.each([
    ['the class of a loaded frame', false, false],
    ['the class of a loaded frame, with the parent’s send', false, true],
    ['the class of a frame before its page, with the parent’s send', true, true],
  ])('%s: its messages are shown once each', async (_, early, parentsSend) => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    expect(await tab.evaluate(converse, early, parentsSend)).toBe('hi')
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
