// A handshake that fails: the status where there is one, else the reason, as each browser tells it.
import { expect, test } from 'vitest'
import { startServer } from '../fixtures/server.mjs'
import type { Panel } from '../support/session-types'
import { openSocketDetails } from './handshake-reading'
import { inEachBrowser } from './in-each-browser'

interface Case {
  /** The path at the server, or a whole URL. */
  readonly url: string
  readonly failure: string
  readonly heading: string
  /** Where the browsers differ: the words that each gives. */
  readonly words: Readonly<Record<'chromium' | 'firefox', RegExp>>
}

/** A label of more than 63 characters: no resolver is asked, whose answer could be long in coming. */
const NO_HOST = `ws://${'no-such-host-'.repeat(5)}.invalid/`

/** Replaced by the address of a server that has just been closed. */
const NOBODY = 'nobody'

const CASES: readonly Case[] = [
  {
    url: '/refuse?status=403',
    failure: 'forbidden',
    heading: 'HTTP 403 forbidden by the server',
    words: { chromium: /Unexpected response code: 403/, firefox: /WEBSOCKET_CONNECTION_REFUSED/ },
  },
  {
    url: '/refuse?status=401',
    failure: 'unauthorized',
    heading: 'HTTP 401 credentials wanted',
    words: { chromium: /Authentication failed/, firefox: /WEBSOCKET_CONNECTION_REFUSED/ },
  },
  {
    url: '/refuse?status=302',
    failure: 'redirect',
    heading: 'HTTP 302 redirected',
    words: { chromium: /Unexpected response code: 302/, firefox: /NS_ERROR/ },
  },
  {
    url: '/refuse?status=503',
    failure: 'server',
    heading: 'HTTP 503 error of the server',
    words: { chromium: /Unexpected response code: 503/, firefox: /WEBSOCKET_CONNECTION_REFUSED/ },
  },
  {
    url: '/reset',
    failure: 'reset',
    heading: 'connection reset',
    words: { chromium: /ERR_CONNECTION_RESET/, firefox: /NS_ERROR_NET_RESET/ },
  },
  {
    url: '/wrong-accept',
    failure: 'answer',
    heading: 'wrong answer',
    words: { chromium: /Incorrect 'Sec-WebSocket-Accept' header value/, firefox: /^$/ },
  },
  {
    url: NOBODY,
    failure: 'refused',
    heading: 'connection refused',
    words: { chromium: /ERR_CONNECTION_REFUSED/, firefox: /NS_ERROR_CONNECTION_REFUSED/ },
  },
  {
    url: NO_HOST,
    failure: 'dns',
    heading: 'host not found',
    words: { chromium: /ERR_NAME_NOT_RESOLVED/, firefox: /NS_ERROR_UNKNOWN_HOST/ },
  },
]

async function closedAddress(): Promise<string> {
  const server = await startServer()
  await server.close()
  return `${server.wsOrigin}/`
}

const shown = (panel: Panel) =>
  panel.waitFor('the failure', () => {
    const failure = document.querySelector<HTMLElement>('[data-testid="handshake-failure"]')
    if (!failure || failure.dataset.failure === 'hidden') return null
    return {
      failure: failure.dataset.failure ?? '',
      heading: failure.querySelector('h3')?.textContent?.trim() ?? '',
      words: failure.querySelector('.handshake-error')?.textContent ?? '',
    }
  })

inEachBrowser((bench) => {
  test.each(CASES)('$url: $heading', async ({ url, failure, heading, words }) => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    const address =
      url === NOBODY ? await closedAddress() : new URL(url, bench.server.wsOrigin).href
    await tab.evaluate((to: string) => {
      Object.assign(window, { socket: new WebSocket(to) })
    }, address)
    const { pathname, search } = new URL(address)
    await openSocketDetails(panel, `${pathname}${search}`)
    const seen = await shown(panel)
    expect(seen).toMatchObject({ failure, heading: expect.stringContaining(heading) })
    expect(seen.words).toMatch(words[bench.name])
    expect((await panel.rows('socket-row')).length).toBe(1)
  })
})
