// A socket is never shown twice: one of the page and two of a worker, to one URL at one moment, are three rows.
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'

interface Shown {
  readonly state: string
  readonly frame: string
  readonly sent: string
}

/** Records each set of rows that is ever shown, so that one that comes and goes is seen. */
const watchRows = (panel: Panel) =>
  panel.evaluate(() => {
    const seen: string[] = []
    const look = () => {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-testid="socket-row"]')].map(
        (row) => `${row.dataset.key} ${row.querySelector('[data-cell="frame"]')?.textContent}`,
      )
      const now = JSON.stringify(rows)
      if (seen.at(-1) !== now) seen.push(now)
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
    Object.assign(window, { seenRows: seen })
  })

const everShown = async (panel: Panel) => {
  const seen = await panel.evaluate(() => (window as unknown as { seenRows: string[] }).seenRows)
  return new Set(seen.flatMap((rows) => JSON.parse(rows) as string[]))
}

inEachBrowser(
  (bench) => {
    test('page and worker', async () => {
      const tab = await bench.session.open(bench.page('blank.html'))
      const panel = await tab.openPanel({ panelWidth: 1200 })
      await panel.waitFor('the empty state', () =>
        document.querySelector('[data-testid="status"][data-status="empty"]'),
      )
      await watchRows(panel)
      await tab.evaluate(() => {
        const workers = [new Worker('/worker.js'), new Worker('/worker.js')]
        for (const worker of workers) worker.postMessage({ open: '/echo', send: ['from a worker'] })
        const socket = new WebSocket(`ws://${location.host}/echo`)
        socket.addEventListener('open', () => {
          socket.send('from the page')
          socket.send('again')
        })
        Object.assign(window, { workers, socket })
      })
      const rows = await panel.waitFor('three sockets', () => {
        const cell = (row: Element, name: string) =>
          row.querySelector(`[data-cell="${name}"]`)?.textContent ?? ''
        const all = [...document.querySelectorAll('[data-testid="socket-row"]')].map((row) => ({
          state: cell(row, 'state'),
          frame: cell(row, 'frame'),
          sent: cell(row, 'sent'),
        }))
        const isOpen = ({ state }: { state: string }) => /open/i.test(state)
        return all.length >= 3 && all.every(isOpen) ? all : null
      })
      // long enough for anything that is still to come: two readings of the network panel's log
      await new Promise((resolve) => setTimeout(resolve, 4_000))
      expect((await panel.rows('socket-row')).length).toBe(3)
      const ofPage = rows.filter(({ frame }: Shown) => frame === 'top')
      expect(ofPage.length).toBe(1)
      expect(rows.filter(({ frame }: Shown) => frame.startsWith('worker')).length).toBe(2)
      expect((await everShown(panel)).size).toBe(3)
      await tab.close()
    })

    test('a socket from before the panel stays one', async () => {
      const tab = await bench.session.open(bench.page('blank.html'))
      await tab.evaluate(async () => {
        const early = new WebSocket(`ws://${location.host}/echo`)
        await new Promise((resolve) => early.addEventListener('open', resolve))
        Object.assign(window, { early })
      })
      const panel = await tab.openPanel({ panelWidth: 1200 })
      await panel.waitFor('the early socket', () =>
        document.querySelector('[data-testid="socket-row"]'),
      )
      await tab.evaluate(() => {
        Object.assign(window, { late: new WebSocket(`ws://${location.host}/echo`) })
      })
      await panel.waitFor(
        'the second',
        () =>
          document.querySelectorAll('[data-testid="socket-row"] [data-state="OPEN"]').length === 4,
      )
      await panel.click('[data-testid="socket-row"]:last-child')
      await panel.waitFor('its handshake', () =>
        document.querySelector('[data-testid="handshake"][data-known="true"]'),
      )
      await panel.click('[data-testid="socket-row"]:first-child')
      await panel.waitFor('no handshake', () =>
        document.querySelector('[data-testid="handshake"][data-known="false"]'),
      )
      await new Promise((resolve) => setTimeout(resolve, 4_000))
      expect((await panel.rows('socket-row')).length).toBe(2)
      await tab.close()
    })
  },
  // most of the time is waiting
  { atOnce: true },
)
