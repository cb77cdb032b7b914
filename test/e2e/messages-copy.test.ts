// Several rows are chosen by keyboard and pointer, and copied whole, in several forms.
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

const LONG = 10_000 // characters: more than a row carries

async function talk(long: number) {
  const socket = new WebSocket(`ws://${location.host}/ping`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  socket.send('one')
  socket.send(new Uint8Array([2, 2]))
  socket.send('three')
  socket.send('4'.repeat(long))
}

/** What a paste would give: copies of what is here end in a field of the panel's own. */
function listen() {
  const copies: string[] = []
  Object.assign(window, { copies })
  document.addEventListener('copy', () => {
    const { activeElement: field } = document
    if (field instanceof HTMLTextAreaElement) copies.push(field.value)
  })
}

const waitForCopy = (panel: Panel, count: number) =>
  panel.waitFor(
    `copy ${count}`,
    (wanted: number) => {
      const { copies } = window as unknown as { copies: string[] }
      return copies[wanted - 1]
    },
    count,
  )

const waitForStatus = (panel: Panel, words: string) =>
  panel.waitFor(
    words,
    (wanted: string) =>
      document
        .querySelector('[data-testid="selection-status"]')
        ?.textContent?.replaceAll('\u00a0', ' ')
        .includes(wanted),
    words,
  )

/** Of JSON, a field of one line loses nothing. */
async function paste(panel: Panel): Promise<string> {
  await panel.click('#filter')
  await panel.press('v', ['Control'])
  return panel.waitFor(
    'what was copied',
    () => document.querySelector<HTMLInputElement>('#filter')?.value,
  )
}

/** As a browser that waited too long for the rest of a payload: it wants to be asked by a key again. */
const refuseToCopy = (panel: Panel, isRefused: boolean) =>
  panel.evaluate((refuses: boolean) => {
    const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'))
    for (const [host, name, stand] of [
      [navigator.clipboard, 'write', refuse],
      [navigator.clipboard, 'writeText', refuse],
      [document, 'execCommand', () => false],
    ] as const)
      if (refuses) Object.defineProperty(host, name, { value: stand, configurable: true })
      else Reflect.deleteProperty(host, name)
  }, isRefused)

inEachBrowser((bench) => {
  test('text, JavaScript and JSON, and what was only a preview', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(talk, LONG)
    await waitForMessages(panel, 4)
    await panel.evaluate(listen)

    await panel.click('[data-kind="message-sent"]')
    await panel.press('ArrowDown', ['Shift'])
    await panel.press('ArrowDown', ['Shift'])
    await waitForStatus(panel, '3 rows selected')
    await waitForStatus(panel, '10 B')
    expect(
      await panel.evaluate(
        () => document.querySelectorAll('[aria-selected="true"].message-row').length,
      ),
    ).toBe(3)
    await panel.press('c', ['Control'])
    expect(await waitForCopy(panel, 1)).toBe('one\n02 02\nthree')
    await waitForStatus(panel, '3 rows copied')

    await panel.press('F10', ['Shift'])
    await panel.waitFor('the menu', () => document.activeElement?.getAttribute('role') === 'menu')
    await panel.click('[data-testid="menu-copy-javascript"]')
    expect(await waitForCopy(panel, 2)).toBe(
      'socket.send("one")\nsocket.send(new Uint8Array([2, 2]))\nsocket.send("three")',
    )

    await panel.waitFor('the table', () => document.activeElement?.getAttribute('role') === 'grid')
    await panel.press('a', ['Control'])
    await waitForStatus(panel, '6 rows selected')
    await refuseToCopy(panel, true)
    await panel.press('c', ['Control'])
    await waitForStatus(panel, 'All is here now: copy once more')
    await refuseToCopy(panel, false)
    await panel.press('c', ['Control'])
    expect(await waitForCopy(panel, 3)).toMatch(/\none\n02 02\nthree\n4{10000}$/)
    await panel.press('F10', ['Shift'])
    await panel.click('[data-testid="menu-copy-json"]')
    await waitForStatus(panel, '4 rows copied')
    const messages: { data: string }[] = JSON.parse(await paste(panel))
    expect(messages.map(({ data }) => data)).toEqual(['one', 'AgI=', 'three', '4'.repeat(LONG)])
    await panel.press('a', ['Control'])
    await panel.press('Delete')
    await panel.click('.message-row[data-lead="true"] .message-preview')
    await panel.waitFor(
      'one row',
      () => document.querySelectorAll('[aria-selected="true"].message-row').length === 1,
    )
    await tab.close()
  })
})
