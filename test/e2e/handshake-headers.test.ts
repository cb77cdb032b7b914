// The handshake of a socket of the page: headers both ways, each explained; the answer verified; extensions in words.
import { expect, test } from 'vitest'
import { openSocketDetails, readHandshake } from './handshake-reading'
import { inEachBrowser } from './in-each-browser'

inEachBrowser((bench) => {
  test('headers, status, duration, and the answer to the key', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(() => {
      Object.assign(window, { socket: new WebSocket(`ws://${location.host}/echo`, ['chat', 'v2']) })
    })
    await openSocketDetails(panel, '/echo')
    await panel.waitFor('the verified answer', () =>
      document.querySelector('[data-testid="accept-check"][data-right="true"]'),
    )
    const { status, request, response } = await readHandshake(panel)
    expect(status).toBe('101 Switching Protocols')
    expect(request['sec-websocket-key']).toMatch(/^[\w+/]{22}==$/)
    expect(request).toMatchObject({
      'sec-websocket-version': '13',
      'sec-websocket-protocol': 'chat, v2',
      'sec-websocket-extensions': expect.stringMatching(/^permessage-deflate/),
      origin: bench.server.origin,
      host: bench.server.origin.slice('http://'.length),
    })
    expect(response['sec-websocket-accept']).toMatch(/^[\w+/]{27}=$/)
    expect(response['sec-websocket-protocol']).toBe('chat')
    const rows = await panel.rows('socket-row')
    expect(rows.length).toBe(1)
  })

  test('what both sides agreed on, permessage-deflate and its parameters, in plain words', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(() => {
      Object.assign(window, { socket: new WebSocket(`ws://${location.host}/deflate`) })
    })
    await openSocketDetails(panel, '/deflate')
    const explained = await panel.waitFor('the extensions', () => {
      const lines = [...document.querySelectorAll<HTMLElement>('[data-parameter]')]
      return lines.length > 0 && lines.map((line) => line.innerText)
    })
    expect(explained).toEqual([
      'server_no_context_takeover The server compresses each message by itself: less memory, worse compression.',
      'client_no_context_takeover The browser compresses each message by itself: less memory, worse compression.',
      'server_max_window_bits=12 The server looks back at most 2^12 bytes when it compresses.',
    ])
    expect(await panel.text('[data-extension="permessage-deflate"]')).toContain(
      'Messages are compressed with DEFLATE',
    )
  })

  test('of a socket that is older than the panel, its absence is said', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    await tab.evaluate(async () => {
      const socket = new WebSocket(`ws://${location.host}/echo`)
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      Object.assign(window, { socket })
    })
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await openSocketDetails(panel, '/echo')
    await panel.waitFor('its absence', () =>
      document
        .querySelector('[data-testid="handshake"][data-known="false"] p')
        ?.textContent?.startsWith('Nothing is known of it'),
    )
    await tab.close()
  })
})
