// Clear, pause and the text filter, by mouse and keyboard.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { messagesInView, waitForMessages } from './panel-rows'

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
    const { tab, panel } = await bench.inspect('blank.html')
    await tab.evaluate(connect)
    await tab.evaluate(say, 'apple', 'Banana', 'pineapple')
    await waitForMessages(panel, 3)
    await panel.focus()
    await panel.press('F', ['Control', 'Shift'])
    await panel.type('APPLE')
    await panel.waitFor(
      'two messages',
      () => document.querySelectorAll('[data-kind="message-sent"]').length === 2,
    )
    expect(await messagesInView(panel)).toEqual(['sent apple', 'sent pineapple'])
    await panel.press('Escape')
    expect(await waitForMessages(panel, 3)).toHaveLength(3)
  })

  test('a pause holds the table, and nothing is lost by it', async () => {
    const { tab, panel } = await bench.inspect('blank.html')
    await tab.evaluate(connect)
    await tab.evaluate(say, 'one')
    await waitForMessages(panel, 1)
    await panel.click('[data-testid="pause"]')
    await panel.waitFor('the pause', () =>
      document.querySelector('[data-testid="pause"]')?.matches('[aria-pressed="true"]'),
    )
    await tab.evaluate(say, 'two', 'three')
    await panel.waitFor('two that wait', () =>
      document.querySelector('[data-testid="pause"]')?.textContent?.includes('2'),
    )
    expect(await messagesInView(panel)).toEqual(['sent one'])
    await panel.click('[data-testid="pause"]')
    expect(await waitForMessages(panel, 3)).toEqual(['sent one', 'sent two', 'sent three'])
  })

  test('clear empties the table; the open socket stays and goes on', async () => {
    const { tab, panel } = await bench.inspect('blank.html')
    await tab.evaluate(connect)
    await tab.evaluate(say, 'old')
    await waitForMessages(panel, 1)
    await panel.click('[data-testid="clear"]')
    await panel.waitFor(
      'an empty table',
      () => document.querySelector('[data-kind^="message-"]') === null,
    )
    expect(await panel.rows('socket-row')).toHaveLength(1)
    await tab.evaluate(say, 'new')
    expect(await waitForMessages(panel, 1)).toEqual(['sent new'])
  })
})
