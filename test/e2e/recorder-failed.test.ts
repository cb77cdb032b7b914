// A fault of ours ends the recording with one row, and the page goes on: here the page calls send() at
// the very end of its stack, where we have no room to work in.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { allRows } from './panel-rows'

async function sendAtTheEndOfTheStack() {
  const socket = new WebSocket(`ws://${location.host}/echo`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const dive = (): void => {
    try {
      dive()
    } catch {
      // as deep as it goes: on the way back each call has a little more room
      try {
        socket.send('deep')
      } catch {
        // README, "Limits": with us on the stack it ends a little earlier
      }
      throw new Error('up')
    }
  }
  try {
    dive()
  } catch {
    // back at the top
  }
  socket.send('after')
  return new Promise((resolve) =>
    socket.addEventListener('message', ({ data }) => data === 'after' && resolve(data)),
  )
}

inEachBrowser((bench) => {
  test('one row says so, and the page has its echo', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    expect(await tab.evaluate(sendAtTheEndOfTheStack)).toBe('after')
    const panel = await tab.openPanel()
    await panel.waitFor('the row', () => document.querySelector('[data-kind="recorder-failed"]'))
    const kinds = (await allRows(panel)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'recorder-failed')).toHaveLength(1)
    await tab.close()
  })
})
