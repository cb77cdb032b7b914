// Everything by keyboard: choose a socket, walk the messages, open and close the details.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

async function twoSockets() {
  for (const name of ['a', 'b']) {
    const socket = new WebSocket(`ws://${location.host}/echo?${name}`)
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    for (const text of ['1', '2']) {
      socket.send(`{"${name}":${text}}`)
      await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }))
    }
  }
}

const selected = () =>
  [...document.querySelectorAll('[aria-selected="true"]')]
    .map((row) =>
      row.querySelector('[data-cell="preview"], [data-cell="url"]')?.textContent?.trim(),
    )
    .filter(Boolean)

inEachBrowser((bench) => {
  test('from the sockets to the text of a message and back', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(twoSockets)
    await waitForMessages(panel, 8)

    await panel.click('[data-testid="all-sockets"]')
    await panel.press('ArrowDown')
    await panel.press('ArrowDown')
    await panel.waitFor('the messages of the second socket alone', () => {
      const rows = [...document.querySelectorAll('[data-kind^="message-"]')]
      return rows.length === 4 && rows.every((row) => row.textContent?.includes('"b"'))
    })
    expect(await panel.evaluate(selected)).toEqual([expect.stringContaining('/echo?b')])

    await panel.press('Tab')
    await panel.waitFor(
      'focus in the table',
      () =>
        document.activeElement?.closest('[data-testid="message-scroller"], [role="grid"]') !== null,
    )
    await panel.press('End')
    await panel.press('ArrowUp')
    await panel.press('Enter')
    await panel.waitFor('the JSON of the last but one', () =>
      document.querySelector('[data-testid="payload-json"]')?.textContent?.includes('2'),
    )
    await panel.waitFor('the last but one to be marked', () =>
      [...document.querySelectorAll('[aria-selected="true"]')].some((row) =>
        row.textContent?.includes('{"b":2}'),
      ),
    )

    await panel.press('Escape')
    await panel.waitFor(
      'no details',
      () => document.querySelector('[data-testid="details"]') === null,
    )
    await tab.close()
  })
})
