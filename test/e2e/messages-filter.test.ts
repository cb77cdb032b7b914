// The filter as a language: properties, regular expressions, what is wrong with it, what takes too long.
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'
import { messagesInView, waitForMessages } from './panel-rows'

const FIELD = '[data-testid="filter"]'

async function talk(texts: string[]) {
  const socket = new WebSocket(`ws://${location.host}/ping`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  for (const text of texts) socket.send(text)
  socket.send(new Uint8Array(20_000))
  Object.assign(window, { socket })
}

const say = (text: string) => {
  const { socket } = window as unknown as { socket: WebSocket }
  socket.send(text)
}

/** In place of what was in the field. */
async function filterBy(panel: Panel, text: string): Promise<void> {
  await panel.click(FIELD)
  await panel.press('a', ['Control'])
  await panel.press('Backspace')
  await panel.type(text)
}

const waitForRows = (panel: Panel, kinds: number) =>
  panel.waitFor(
    `${kinds} rows`,
    (wanted: number) => document.querySelectorAll('[data-testid="message-row"]').length === wanted,
    kinds,
  )

const waitForProblem = (panel: Panel, words: string) =>
  panel.waitFor(
    `a problem: ${words}`,
    (wanted: string) =>
      document.querySelector('[data-testid="filter-problems"]')?.textContent?.includes(wanted),
    words,
  )

const marked = () =>
  [...(CSS.highlights.get('filter-match') ?? [])]
    .map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset))
    .sort()

inEachBrowser((bench) => {
  test('a filter is written, understood, corrected and cleared', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(talk, ['apple', 'Banana', 'pineapple', `${'a'.repeat(40)}!`])
    await waitForMessages(panel, 5)

    // properties, offered by the list beside the field
    await panel.click(FIELD)
    await panel.press('ArrowDown')
    await panel.waitFor('the list', () =>
      document.querySelector('[data-testid="filter-suggestions"]'),
    )
    await panel.press('Enter')
    await panel.waitFor('what may follow is:', () =>
      document.querySelector('[role="option"]')?.textContent?.includes('is:sent'),
    )
    await panel.type('e')
    await panel.press('ArrowDown')
    await panel.press('Enter')
    await panel.waitFor(
      'is:event',
      () =>
        document.querySelector<HTMLInputElement>('[data-testid="filter"]')?.value === 'is:event ',
    )
    await waitForRows(panel, 2)
    await filterBy(panel, 'size:>10k')
    await waitForRows(panel, 1)
    expect(await messagesInView(panel)).toEqual([expect.stringMatching(/^sent 00 00 00/)])

    // a regular expression runs in a worker, and its matches are marked
    await filterBy(panel, '/AP+/i -banana')
    await waitForRows(panel, 2)
    expect(await messagesInView(panel)).toEqual(['sent apple', 'sent pineapple'])
    await panel.waitFor('two marks', () => CSS.highlights.get('filter-match')?.size === 2)
    expect(await panel.evaluate(marked)).toEqual(['app', 'app'])
    await tab.evaluate(say, 'Apricot')
    await waitForRows(panel, 3)

    // what is wrong is said; the rest is in force
    await filterBy(panel, 'ap /(/ is:received')
    await waitForProblem(panel, '/(/ is not a regular expression')
    await waitForRows(panel, 0)
    await filterBy(panel, 'ap size:huge')
    await waitForProblem(panel, 'size:huge')
    await waitForRows(panel, 3)

    // what takes too long is stopped, says so, and holds up nothing
    await filterBy(panel, '/^(a+)+$/ ap')
    await waitForRows(panel, 0)
    await filterBy(panel, '/^(a+)+$/')
    await waitForProblem(panel, 'takes too long')
    await waitForRows(panel, 8)

    await filterBy(panel, 'nowhere')
    await panel.click('[data-testid="no-messages-clear"]')
    await waitForRows(panel, 8)
    await tab.close()
  })
})
