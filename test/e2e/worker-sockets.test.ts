// Sockets of workers have rows that say who saw them: in Chromium with their messages, in Firefox as handshakes.
import { expect, test } from 'vitest'
import type { Panel, Tab } from '../support/session-types'
import { openSocketDetails } from './handshake-reading'
import { inEachBrowser } from './in-each-browser'
import { rowsInView } from './panel-rows'

/** Reads a worker's row once it is there. */
const rowOf = (panel: Panel, path: string, cell: string, wanted: string) =>
  panel.waitFor(
    `${path} with ${cell} “${wanted}”`,
    (part: string, name: string, text: string) => {
      const row = [...document.querySelectorAll<HTMLElement>('[data-testid="socket-row"]')].find(
        (one) => one.querySelector('[data-cell="url"]')?.textContent?.includes(part),
      )
      const shown = row?.querySelector(`[data-cell="${name}"]`)?.textContent ?? ''
      return shown.includes(text) ? { key: row?.dataset.key ?? '', shown } : null
    },
    path,
    cell,
    wanted,
  )

const note = (panel: Panel) =>
  panel.evaluate(
    () => document.querySelector<HTMLElement>('[data-testid="source-note"]')?.innerText ?? '',
  )

const noteSource = (panel: Panel) =>
  panel.evaluate(
    () => document.querySelector<HTMLElement>('[data-testid="source-note"]')?.dataset.source ?? '',
  )

async function startDedicated(tab: Tab) {
  await tab.evaluate(() => {
    const worker = new Worker('/worker.js')
    worker.postMessage({
      open: '/echo?dedicated',
      protocols: ['chat'],
      send: ['from the worker', 'é😀'],
      sendBytes: [1, 2, 255],
    })
    Object.assign(window, { worker })
  })
}

inEachBrowser((bench) => {
  test('of a dedicated worker', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await startDedicated(tab)
    const state = bench.name === 'chromium' ? 'OPEN' : 'opened'
    await rowOf(panel, '/echo?dedicated', 'state', state)
    await openSocketDetails(panel, '/echo?dedicated')
    if (bench.name === 'chromium') {
      await rowOf(panel, '/echo?dedicated', 'received', '3')
      expect(
        (await rowsInView(panel)).map(({ kind, preview, size }) => [kind, preview, size]),
      ).toEqual([
        ['socket-created', expect.stringContaining('/echo?dedicated'), ''],
        ['socket-opened', expect.stringContaining('chat'), ''],
        ['message-sent', 'from the worker', '15 B'],
        ['message-sent', 'é😀', '6 B'],
        ['message-sent', expect.stringContaining('01 02 ff'), '3 B'],
        ['message-received', 'from the worker', '15 B'],
        ['message-received', 'é😀', '6 B'],
        ['message-received', expect.stringContaining('01 02 ff'), '3 B'],
      ])
      expect(await note(panel)).toMatch(/worker · \/worker\.js\s+Seen by the network panel, not by/)
    } else {
      await rowOf(panel, '/echo?dedicated', 'traffic-unknown', 'messages not seen')
      expect(await noteSource(panel)).toBe('handshake')
      expect(await note(panel)).toMatch(/^worker\s+Only its handshake was seen/)
    }
    expect(await panel.text('[data-testid="buffered-now"]')).toBe(null)
    expect((await panel.rows('socket-row')).length).toBe(1)
  })

  test('its end is seen where messages are, and its code is not', async () => {
    if (bench.name !== 'chromium') return // Firefox tells extensions of handshakes only
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await startDedicated(tab)
    await rowOf(panel, '/echo?dedicated', 'received', '3')
    await tab.evaluate(() => {
      const { worker } = window as unknown as { worker: Worker }
      worker.postMessage({ open: '/echo?dedicated', send: ['last words'], close: 4001 })
    })
    const { shown } = await rowOf(panel, '/echo?dedicated', 'state', 'CLOSED')
    expect(shown).toBe('CLOSED')
    await rowOf(panel, '/echo?dedicated', 'sent', '4')
  })

  test('of a service worker', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    await tab.evaluate(async () => {
      await navigator.serviceWorker.register('/service-worker.js')
      await navigator.serviceWorker.ready
    })
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await panel.waitFor('the empty state', () =>
      document.querySelector('[data-testid="status"][data-status="empty"]'),
    )
    await tab.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      active?.postMessage({ open: '/echo?service', send: ['from the service worker'] })
    })
    const name = bench.name === 'chromium' ? 'service worker' : 'shared or service worker'
    await rowOf(panel, '/echo?service', 'frame', `${name} · /service-worker.js`)
    await openSocketDetails(panel, '/echo?service')
    expect(await note(panel)).toContain('Perhaps shared with other tabs')
    if (bench.name === 'chromium') await rowOf(panel, '/echo?service', 'received', '1')
    await tab.evaluate(async () => {
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister()
    })
    await tab.close()
  })

  test('of a shared worker, in Firefox: Chromium tells an extension nothing of it', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await panel.waitFor('the empty state', () =>
      document.querySelector('[data-testid="status"][data-status="empty"]'),
    )
    await tab.evaluate(() => {
      const worker = new SharedWorker('/shared-worker.js')
      worker.port.start()
      worker.port.postMessage({ open: '/echo?shared' })
      Object.assign(window, { worker, socket: new WebSocket(`ws://${location.host}/echo?page`) })
    })
    await rowOf(panel, '/echo?page', 'state', 'OPEN')
    if (bench.name === 'firefox') {
      await rowOf(panel, '/echo?shared', 'frame', 'shared or service worker · /shared-worker.js')
    }
  })
})
