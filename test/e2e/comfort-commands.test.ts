// Commands by their shortcuts, by the palette, by the help sheet that lists them; a clear that is undone.
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

async function talk() {
  const socket = new WebSocket(`ws://${location.host}/echo`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  for (const text of ['one', 'two', 'three']) socket.send(text)
}

const gone = (panel: Panel, testid: string) =>
  panel.waitFor(
    `no ${testid}`,
    (name: string) => document.querySelector(`[data-testid="${name}"]`) === null,
    testid,
  )

const there = (panel: Panel, testid: string) =>
  panel.waitFor(
    testid,
    (name: string) => document.querySelector(`[data-testid="${name}"]`)?.textContent,
    testid,
  )

const fieldIsReady = (panel: Panel) =>
  panel.waitFor('the field', () => document.activeElement?.matches('.palette-input'))

const pauseIs = (panel: Panel, pressed: string) =>
  panel.waitFor(
    `pause ${pressed}`,
    (wanted: string) =>
      document.querySelector('[data-testid="pause"]')?.getAttribute('aria-pressed') === wanted,
    pressed,
  )

const bookmarksAre = (panel: Panel, count: number) =>
  panel.waitFor(
    `${count} rows with a bookmark`,
    (wanted: number) => document.querySelectorAll('.row-gutter[data-on="true"]').length === wanted,
    count,
  )

inEachBrowser((bench) => {
  test('one registry, four ways', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(talk)
    await waitForMessages(panel, 6)
    await panel.click('[data-testid="all-sockets"]')

    await panel.press('?')
    expect(await there(panel, 'help')).toMatch(
      /Find in the rowsCtrl\+F.*Filter rowsCtrl\+Shift\+F.*Undo clearCtrl\+Z/s,
    )
    await panel.press('Escape')
    await gone(panel, 'help')
    await panel.waitFor('the keyboard where it was', () =>
      document.activeElement?.matches('.socket-list'),
    )

    await panel.press('Enter', ['Control'])
    await fieldIsReady(panel)
    await panel.type('pause')
    await panel.waitFor(
      'one command',
      () => document.querySelectorAll('[data-testid="command-option"]').length === 1,
    )
    await panel.press('Enter')
    await gone(panel, 'palette')
    await pauseIs(panel, 'true')
    await panel.click('[data-testid="pause"]')
    await pauseIs(panel, 'false')

    await panel.press('Enter', ['Control'])
    await fieldIsReady(panel)
    await panel.type('no such thing')
    await panel.waitFor('a word for nothing', () =>
      document.querySelector('.palette-none')?.textContent?.includes('No command'),
    )
    await panel.press('Escape')
    await gone(panel, 'palette')

    await panel.click('[data-kind="message-sent"] .row-gutter')
    await bookmarksAre(panel, 1)
    await panel.press('l', ['Control'])
    expect(await there(panel, 'cleared')).toMatch(/^\d+ rows clearedUndo/)
    await panel.waitFor(
      'an empty table',
      () => document.querySelector('[data-testid="message-row"]') === null,
    )
    await tab.evaluate(talk)
    await waitForMessages(panel, 6)
    await bookmarksAre(panel, 0)
    await panel.press('z', ['Control'])
    const messages = await waitForMessages(panel, 12)
    expect(messages.filter((message) => message === 'sent one')).toHaveLength(2)
    await bookmarksAre(panel, 1)
    await gone(panel, 'cleared')

    await panel.click('[data-testid="clear"]')
    await panel.click('[data-testid="undo-clear"]')
    await waitForMessages(panel, 12)
    await tab.close()
  })
})
