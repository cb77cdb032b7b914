// Payloads over the chosen limit wait on disk: they come back when they are looked at, though the page is
// gone, a filter finds them, and they are deleted when DevTools closes, with what a crash has left.
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { choose } from './choose'
import { inEachBrowser } from './in-each-browser'
import { preserveLog, rowsInView, waitForCount } from './panel-rows'

/** 10,000 messages of 2,000 bytes: 20 MB, of which 16 MiB stay in memory. */
const MESSAGES = 10_000

/** How many shelves of payloads are on disk, of this panel or any other; null: there is no database. */
const onDisk = (panel: Panel) =>
  panel.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name)
    const name = names.find((each) => each.startsWith('socketscope-temporary:'))
    if (name === undefined) return null
    const opened = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await opened(indexedDB.open(name))
    const count = await opened(database.transaction('values').objectStore('values').count())
    database.close()
    return count
  })

/** As a crash would: a database that no living page holds. */
const leaveBehind = (panel: Panel) =>
  panel.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('socketscope-temporary:left')
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
      }),
  )

const keepInMemory = async (panel: Panel, bytes: number) => {
  await panel.click('[data-testid="settings-button"]')
  await choose(panel, 'memory-limit', `${bytes}`)
  await panel.click('[data-testid="settings-button"]')
}

const until = async (label: string, is: () => Promise<boolean>) => {
  for (let times = 0; !(await is()); times++) {
    if (times > 200) throw new Error(`waited for ${label}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

inEachBrowser((bench) => {
  test('they go, come back on demand, and end with DevTools', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1000 })
    await keepInMemory(panel, 16 * 1024 * 1024)
    await preserveLog(panel)
    await tab.evaluate((count: number) => {
      new WebSocket(`ws://${location.host}/push?count=${count}&size=2000`)
    }, MESSAGES)
    await waitForCount(panel, 'received', MESSAGES)
    await until('payloads on disk', async () => ((await onDisk(panel)) ?? 0) >= 1)
    await tab.goto(bench.page('blank.html?another'))

    // the first message, as it was sent
    await panel.click('[data-testid="message-scroller"]')
    await panel.press('Home')
    const first = await panel.waitFor('the first message', () => {
      const [row] = document.querySelectorAll('[data-kind="message-received"] .message-preview')
      const text = row?.textContent ?? ''
      return text.startsWith('{"n":1,') && text
    })
    expect(first).toContain('{"n":1,')

    // a filter reads what is on disk
    await panel.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('[data-testid="filter"]')
      if (!input) return
      input.value = '"\\"n\\":77,"'
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
    await panel.waitFor('the match', () => {
      const scroller = document.querySelector('[data-testid="message-scroller"]')
      return scroller?.getAttribute('aria-rowcount') === '2'
    })
    const [found] = await rowsInView(panel)
    expect(found?.preview.slice(0, 8)).toBe('{"n":77,')

    await leaveBehind(panel)
    await tab.closeDevTools()
    const again = await tab.openPanel()
    await until('an empty disk', async () => (await onDisk(again)) === null)
    await keepInMemory(again, 256 * 1024 * 1024)
    await tab.close()
  })
})
