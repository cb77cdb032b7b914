// The list of sockets is filtered, sorted, and its columns are chosen; a queue that grows is told.
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'

async function threeSockets() {
  const connect = async (path: string) => {
    const socket = new WebSocket(`ws://${location.host}${path}`)
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    return socket
  }
  const flooded = await connect('/slow?rate=100000&c')
  const timer = setInterval(() => {
    flooded.send(new Uint8Array(1_000_000))
    if (flooded.bufferedAmount > 60_000_000) clearInterval(timer)
  }, 60)
  Object.assign(window, { sockets: [flooded, await connect('/echo?b')] })
  const closed = await connect('/echo?a')
  closed.close()
  await new Promise((resolve) => closed.addEventListener('close', resolve))
}

/** The last letter of each socket's URL, in the order of the rows: `cba`. */
const shown = (panel: Panel, expected: string) =>
  panel.waitFor(
    `the sockets ${expected}`,
    (wanted: string) =>
      [...document.querySelectorAll('[data-testid="socket-row"] [data-cell="url"]')]
        .map((cell) => cell.textContent?.at(-1))
        .join('') === wanted,
    expected,
  )

const retype = async (panel: Panel, text: string) => {
  await panel.click('[data-testid="socket-filter"]')
  await panel.press('Escape')
  await panel.type(text)
}

const ages = () => document.querySelectorAll('[data-testid="socket-row"] [data-cell="age"]').length

inEachBrowser((bench) => {
  test('filter, order, columns', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(threeSockets)
    await shown(panel, 'cba')
    const growing = await panel.waitFor('the queue that grows', () =>
      document.querySelector('[data-badge="growing"]')?.getAttribute('aria-label'),
    )
    expect(growing).toMatch(/^bufferedAmount keeps rising \(.+\)/)

    await retype(panel, 'state:open')
    await shown(panel, 'cb')
    await retype(panel, '-state:open')
    await shown(panel, 'a')
    await retype(panel, 'echo state:opne')
    await shown(panel, 'ba')
    await panel.waitFor('what is wrong', () =>
      document
        .querySelector('[data-testid="socket-filter-problem"]')
        ?.textContent?.includes('“opne” is no state'),
    )
    await panel.click('[data-testid="socket-filter-problem"] button')
    await panel.waitFor('the word that is wrong to be selected', () => {
      const field = document.querySelector<HTMLInputElement>('[data-testid="socket-filter"]')
      const selected = field?.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
      return selected === 'state:opne'
    })
    await retype(panel, 'nothing')
    await panel.click('[data-testid="list-filter-clear"]')
    await shown(panel, 'cba')

    await panel.click('[data-testid="sort-made"]')
    await shown(panel, 'abc')

    expect(await panel.evaluate(ages)).toBe(3)
    await panel.click('[data-testid="list-columns"]')
    await panel.click('[data-testid="menu-list-age"]')
    await panel.waitFor(
      'no ages',
      () => document.querySelector('[data-testid="socket-row"] [data-cell="age"]') === null,
    )
    await panel.press('Escape')
    await panel.waitFor('the button to have the focus', () =>
      document.activeElement?.matches('[data-testid="list-columns"]'),
    )
    await tab.closeDevTools()
    const again = await tab.openPanel({ panelWidth: 1200 })
    await shown(again, 'cba')
    expect(await again.evaluate(ages)).toBe(0)
    await tab.close()
  })
})
