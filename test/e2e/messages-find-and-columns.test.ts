// Find, bookmarks and columns: the table as a reader sets it up, by keyboard.
import { test } from 'vitest'
import type { Panel, Tab } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages, waitForText } from './panel-rows'

async function talk() {
  const socket = new WebSocket(`ws://${location.host}/ping`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  for (let number = 1; number <= 200; number++)
    socket.send(number % 50 ? `row ${number}` : 'needle')
}

const waitForLead = (panel: Panel, before: string) =>
  panel.waitFor(
    `a chosen row in view after ${before}`,
    (wanted: string) => {
      const lead = document.querySelector('.message-row[data-lead="true"]')
      const scroller = document.querySelector('[data-testid="message-scroller"]')
      if (!lead || !scroller) return false
      const [row, view] = [lead.getBoundingClientRect(), scroller.getBoundingClientRect()]
      const isInView = row.top >= view.top && row.bottom <= view.bottom
      return isInView && lead.previousElementSibling?.textContent?.includes(wanted)
    },
    before,
  )

const waitForColumns = (panel: Panel, ...expected: string[]) =>
  panel.waitFor(
    `the columns ${expected}`,
    (wanted: string) => {
      const heads = [...document.querySelectorAll('[role="columnheader"]')]
      return heads.map((head) => head.textContent?.trim()).join() === wanted
    },
    expected.join(),
  )

async function findAndMark(panel: Panel) {
  await panel.press('f', ['Control'])
  await panel.waitFor('the field', () => document.activeElement?.id === 'find')
  await panel.type('needle')
  await waitForText(panel, '[data-testid="find-count"]', '1 of 4')
  await waitForLead(panel, 'row 49')
  await panel.waitFor('one mark', () => CSS.highlights.get('find-current')?.size === 1)
  await panel.press('Enter')
  await waitForText(panel, '[data-testid="find-count"]', '2 of 4')
  await waitForLead(panel, 'row 99')
  await panel.press('Enter', ['Shift'])
  await panel.press('Enter', ['Shift'])
  await waitForText(panel, '[data-testid="find-count"]', '4 of 4')
  await waitForLead(panel, 'row 199')
  await panel.press('Escape')
  await panel.waitFor('no search', () => !document.querySelector('[data-testid="find-bar"]'))

  await panel.waitFor('the keyboard in the table again', () =>
    document.activeElement?.matches('.message-scroller'),
  )
  await panel.press('b')
  await panel.press('Home')
  await panel.press('ArrowDown')
  await panel.press('b')
  await panel.waitFor('a bookmark', () => document.querySelector('.row-gutter[data-on="true"]'))
  await panel.press('F2')
  await waitForLead(panel, 'row 199')
  await waitForText(panel, '.message-row[data-lead="true"] .message-preview', 'needle')
  await panel.press('F2')
  await waitForText(panel, '.message-row[data-lead="true"]', 'open')
}

const CHOSEN = ['Direction', '#', 'Data', 'Type', 'Buffered', 'Elapsed', 'Delta']

async function chooseColumns(panel: Panel) {
  await panel.click('[data-testid="columns"]')
  await panel.waitFor('the menu', () => document.activeElement?.getAttribute('role') === 'menu')
  await panel.press('ArrowDown') // past what decoders say
  await panel.press('Enter') // Type: shown
  await panel.press('ArrowDown')
  await panel.press('Enter') // Size: hidden
  await panel.press('ArrowDown')
  await panel.press(' ') // Buffered: shown
  await panel.press('End') // since the first row
  await panel.press('Enter')
  await panel.press('Escape')
  await waitForColumns(panel, ...CHOSEN)
  await panel.press('Home')
  await waitForText(panel, '.message-row [data-cell="time"]', '+0 ms')
  await waitForText(panel, '[data-kind="message-sent"] [data-cell="type"]', 'text')
}

async function reopened(tab: Tab): Promise<Panel> {
  await tab.closeDevTools()
  return tab.openPanel({ panelWidth: 1200 })
}

inEachBrowser((bench) => {
  test('rows are found, marked and gone back to; columns are chosen and remembered', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(talk)
    await waitForMessages(panel, 10)
    await panel.focus()
    await findAndMark(panel)
    await chooseColumns(panel)
    const again = await reopened(tab)
    await waitForMessages(again, 10)
    await waitForColumns(again, ...CHOSEN)
    await tab.close()
  })
})
