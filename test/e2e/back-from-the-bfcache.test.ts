// A page that comes back from the bfcache goes on in the panel: its rows are there again, new ones, and the story tells.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { preserveLog, rowsInView, waitForMessages } from './panel-rows'

async function talkAndClose() {
  const talk = async (text: string) => {
    const socket = new WebSocket(`ws://${location.host}/echo`)
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    socket.send(text)
    await new Promise((resolve) => socket.addEventListener('message', resolve))
    socket.close(1000, 'done')
    await new Promise((resolve) => socket.addEventListener('close', resolve))
  }
  addEventListener('pageshow', () => void talk('after'))
  await talk('before')
}

/** Only Chromium tells of the freeze. */
const TURNS = {
  chromium: ['page-hidden', 'page-frozen', 'page-resumed', 'page-shown'],
  firefox: ['page-hidden', 'page-shown'],
}

inEachBrowser((bench) => {
  test('the stream resumes, nothing is lost', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel()
    await tab.evaluate(talkAndClose)
    await waitForMessages(panel, 2)
    await tab.goto(bench.page('first-inline.html'))
    await panel.waitFor('the other page alone', () => {
      const text = document.querySelector('[data-testid="message-scroller"]')?.textContent ?? ''
      return text.includes('first') && !text.includes('before')
    })
    await tab.back()
    expect(await waitForMessages(panel, 4)).toEqual([
      'sent before',
      'received before',
      'sent after',
      'received after',
    ])
    const kinds = (await rowsInView(panel)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind.startsWith('page-'))).toEqual(TURNS[bench.name])
    expect(kinds).not.toContain('gap')

    await panel.click('[data-kind="message-sent"] .message-preview') // of the socket of before
    await panel.click('[data-testid="details-tab-socket"]')
    await panel.click('[data-step="restored"] [data-testid="story-row"]')
    await panel.waitFor('the row of the return, which is of no socket', () =>
      document.querySelector('[data-kind="page-shown"]')?.matches('[aria-selected="true"]'),
    )
    await tab.close()
  })

  test.each([
    ['goes into the bfcache', false],
    ['ends', true],
  ])('what a page that %s does in pagehide is not lost', async (_, ends) => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel()
    await preserveLog(panel)
    await tab.evaluate(async (keepOut: boolean) => {
      if (keepOut) addEventListener('unload', () => {})
      const socket = new WebSocket(`ws://${location.host}/echo`)
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      addEventListener('pagehide', () => {
        socket.send('goodbye')
        socket.close(4001, 'leaving')
      })
    }, ends)
    await tab.goto(bench.page('blank.html?next'))
    await panel.waitFor('the close() call', () =>
      document.querySelector('[data-kind="close-called"]'),
    )
    expect((await rowsInView(panel)).map(({ kind }) => kind).slice(0, 6)).toEqual([
      'socket-created',
      'socket-opened',
      // Firefox closes the sockets itself when the navigation starts: code 1001, wasClean
      ...(bench.name === 'firefox' ? ['socket-closed'] : []),
      'page-hidden',
      bench.name === 'firefox' ? 'message-discarded' : 'message-sent',
      'close-called',
    ])
    await tab.close()
  })
})
