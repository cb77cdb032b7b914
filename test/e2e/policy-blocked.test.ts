// A connection that the page's Content Security Policy forbids is told apart from one that failed.
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'
import { allRows } from './panel-rows'

/** Chromium makes a CLOSED socket and fires `error` alone; Firefox throws its own kind of exception. */
async function connect() {
  try {
    const socket = new WebSocket(`ws://${location.host}/echo`)
    await new Promise((resolve) => socket.addEventListener('error', resolve))
    return socket.readyState
  } catch (error) {
    return (error as Error).name
  }
}

/** Chromium has a socket to say it of, Firefox only the call that threw. */
async function explained(panel: Panel, browser: string): Promise<string> {
  if (browser === 'firefox') {
    await panel.click('[data-kind="call-threw"]')
    return panel.waitFor(
      'the explanation',
      () => document.querySelector('[data-testid="row-explanation"]')?.textContent,
    )
  }
  await panel.click('[data-testid="socket-row"]:has([data-badge="blocked"])')
  return panel.waitFor(
    'the note',
    () => document.querySelector('[data-testid="blocked-note"]')?.textContent,
  )
}

inEachBrowser((bench) => {
  test("connect-src 'none'", async () => {
    const tab = await bench.session.open(bench.page('no-sockets/blank.html'))
    const panel = await tab.openPanel()
    const outcome = await tab.evaluate(connect)
    await panel.waitFor('the violation', () =>
      document.querySelector('[data-kind="connection-blocked"]'),
    )
    // the last of the rows in Chromium, where there is a socket
    if (bench.name === 'chromium')
      await panel.waitFor('the error', () => document.querySelector('[data-kind="socket-errored"]'))
    const url = `ws://${new URL(bench.server.origin).host}/echo`
    const rows = await allRows(panel)
    const told = rows.map(({ kind, preview }) => `${kind} ${preview}`)
    const blocked = `connection-blocked Content Security Policy: connect-src · ${url}`
    if (bench.name === 'firefox') {
      expect(outcome).toBe('NS_ERROR_CONTENT_BLOCKED')
      const threw = `call-threw new WebSocket(${url}) threw NS_ERROR_CONTENT_BLOCKED`
      expect(told).toEqual([threw, blocked])
    } else {
      expect(outcome).toBe(3)
      expect(told).toEqual([`socket-created created ${url}`, blocked, 'socket-errored error'])
    }
    const words = await explained(panel, bench.name)
    expect(words).toContain('Content Security Policy (connect-src)')
    expect(words).not.toContain('server')
    await tab.close()
  })
})
