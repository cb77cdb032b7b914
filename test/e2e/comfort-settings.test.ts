// Settings are in force in every open panel, and in the next one: times, columns, sizes of panes, preserve log.
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { choose } from './choose'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

async function talk() {
  const socket = new WebSocket(`ws://${location.host}/echo`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  socket.send('hi')
}

const showsValue = (panel: Panel, testid: string, wanted: string) =>
  panel.waitFor(
    `${testid} ${wanted}`,
    (name: string, value: string) =>
      document.querySelector<HTMLSelectElement>(`[data-testid="${name}"]`)?.value === value,
    testid,
    wanted,
  )

declare const chrome: {
  readonly storage: {
    readonly local: {
      set(values: object): Promise<void>
      get(key: string): Promise<object>
    }
  }
}

const hasColumn = (panel: Panel, wanted: boolean) =>
  panel.waitFor(
    `the column of differences: ${wanted}`,
    (isThere: boolean) =>
      (document.querySelector('.message-head [data-column="delta"]') !== null) === isThere,
    wanted,
  )

const share = () =>
  Number(document.querySelector('.splitter[data-pane="sockets"]')?.ariaValueNow ?? 0)

inEachBrowser((bench) => {
  test('here, there, and the next time', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(talk)
    await waitForMessages(panel, 2)
    await panel.click('[data-testid="settings-button"]')
    await choose(panel, 'setting-clock', 'utc')
    const shown = await panel.waitFor('a time', () =>
      document.querySelector('[data-kind="message-sent"] [data-cell="time"]')?.textContent?.trim(),
    )
    const hour = await panel.evaluate(() => new Date().toISOString().slice(11, 13))
    expect(shown.slice(0, 2)).toBe(hour)
    await choose(panel, 'setting-side', 'below')
    await panel.click('[data-testid="message-row"]')
    await panel.waitFor('details below the messages', () => {
      const details = document.querySelector('.details')?.getBoundingClientRect()
      const messages = document.querySelector('.message-table')?.getBoundingClientRect()
      return details && messages && details.top >= messages.bottom
    })

    await panel.evaluate(() =>
      document.querySelector<HTMLElement>('.splitter[data-pane="sockets"]')?.focus(),
    )
    const before = await panel.waitFor('its place', share)
    await panel.press('ArrowRight')
    await panel.press('ArrowRight')
    await panel.waitFor(
      'a wider list',
      (from: number) => {
        const line = document.querySelector('.splitter[data-pane="sockets"]')
        return Number(line?.ariaValueNow ?? 0) === from + 4
      },
      before,
    )

    await panel.press('Enter')
    await panel.waitFor(
      'its first size',
      (first: number) => {
        const line = document.querySelector('.splitter[data-pane="sockets"]')
        return Number(line?.ariaValueNow ?? 0) === first
      },
      before,
    )
    await panel.press('ArrowRight')
    await panel.press('ArrowRight')

    // as an earlier version has kept it
    await panel.evaluate(() =>
      chrome.storage.local.set({ 'message-columns': { hidden: ['delta'], time: 'clock' } }),
    )
    const otherTab = await bench.session.open(bench.page('blank.html'))
    const other = await otherTab.openPanel({ panelWidth: 1200 })
    await otherTab.evaluate(talk)
    await waitForMessages(other, 2)
    await other.click('[data-testid="settings-button"]')
    await showsValue(other, 'setting-clock', 'utc')
    await showsValue(other, 'setting-side', 'below')
    const wide = await other.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--sockets-width'),
    )
    expect(Math.round(Number.parseFloat(wide))).toBe(before + 4)
    await hasColumn(other, false)
    await hasColumn(panel, false)
    await other.waitFor(
      'one record alone',
      async () => Object.keys(await chrome.storage.local.get('message-columns')).length === 0,
    )
    await other.click('[data-testid="preserve"]')
    await panel.waitFor(
      'preserve log in the first panel',
      () => document.querySelector<HTMLInputElement>('[data-testid="preserve"]')?.checked,
    )
    await other.click('[data-testid="settings-reset"]')
    await showsValue(panel, 'setting-clock', 'local')
    await hasColumn(panel, true)
    await panel.waitFor(
      'no preserve log',
      () => document.querySelector<HTMLInputElement>('[data-testid="preserve"]')?.checked === false,
    )
    await otherTab.close()
    await tab.close()
  })
})
