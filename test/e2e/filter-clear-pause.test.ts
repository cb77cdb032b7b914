// Clear, pause and the text filter, by mouse and keyboard.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { messagesInView, nextFrame, waitForMessages } from './panel-rows'

const say = (...texts: string[]) => {
  const { socket } = window as unknown as { socket: WebSocket }
  for (const text of texts) socket.send(text)
}

async function connect() {
  const socket = new WebSocket(`ws://${location.host}/ping`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  Object.assign(window, { socket })
}

inEachBrowser((bench) => {
  test('the filter leaves what has the text', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel()
    await tab.evaluate(connect)
    await tab.evaluate(say, 'apple', 'Banana', 'pineapple')
    await waitForMessages(panel, 3)
    await panel.focus()
    await panel.press('/')
    await panel.type('APPLE')
    await panel.waitFor(
      'two messages',
      () => document.querySelectorAll('[data-kind="message-sent"]').length === 2,
    )
    expect(await messagesInView(panel)).toEqual(['sent apple', 'sent pineapple'])
    await panel.press('Escape')
    expect(await waitForMessages(panel, 3)).toHaveLength(3)
    await tab.close()
  })

  test('a pause holds the table, and nothing is lost by it', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel()
    await tab.evaluate(connect)
    await tab.evaluate(say, 'one')
    await waitForMessages(panel, 1)
    await panel.click('[data-testid="pause"]')
    await tab.evaluate(say, 'two', 'three')
    await panel.waitFor('two that wait', () =>
      document.querySelector('[data-testid="pause"]')?.textContent?.includes('2'),
    )
    expect(await messagesInView(panel)).toEqual(['sent one'])
    await panel.click('[data-testid="pause"]')
    expect(await waitForMessages(panel, 3)).toEqual(['sent one', 'sent two', 'sent three'])
    await tab.close()
  })

  test('clear empties the table; the open socket stays and goes on', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel()
    await tab.evaluate(connect)
    await tab.evaluate(say, 'old')
    await waitForMessages(panel, 1)
    await panel.click('[data-testid="clear"]')
    await nextFrame(panel)
    expect(await messagesInView(panel)).toEqual([])
    expect(await panel.rows('socket-row')).toHaveLength(1)
    await tab.evaluate(say, 'new')
    expect(await waitForMessages(panel, 1)).toEqual(['sent new'])
    await tab.close()
  })
})
