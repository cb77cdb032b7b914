// A panel that is created anew has its rows again: another dock side (Firefox), closed and opened again.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { rowsInView, waitForMessages } from './panel-rows'

async function talk() {
  const socket = new WebSocket(`ws://${location.host}/echo`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  for (const text of ['one', 'two']) {
    socket.send(text)
    await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }))
  }
}

const told = ['sent one', 'received one', 'sent two', 'received two']

inEachBrowser(
  (bench) => {
    test('at another dock side', async () => {
      const tab = await bench.session.open(bench.page('blank.html'))
      const panel = await tab.openPanel()
      await tab.evaluate(talk)
      await waitForMessages(panel, 4)
      const before = await rowsInView(panel)
      await panel.setDockSide('right')
      expect(await waitForMessages(panel, 4)).toEqual(told)
      expect((await rowsInView(panel)).map(({ kind }) => kind)).toEqual(
        before.map(({ kind }) => kind),
      )
      await tab.close()
    })

    test('after DevTools was closed, with what happened meanwhile', async () => {
      const tab = await bench.session.open(bench.page('blank.html'))
      const panel = await tab.openPanel()
      await tab.evaluate(talk)
      await waitForMessages(panel, 4)
      await tab.closeDevTools()
      await tab.evaluate(talk)
      const again = await tab.openPanel()
      expect(await waitForMessages(again, 8)).toEqual([...told, ...told])
      await tab.close()
    })
  },
  { dock: 'bottom' },
)
