// @ts-check
// The other end of the measured traffic, prepared beforehand, so that the page is what is slow.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

/** @import { AddressInfo } from 'node:net' */
/** @import { WebSocket } from 'ws' */

/** Bytes that may wait in the server's memory. */
const AHEAD = 8 * 1024 * 1024

/**
 * /push sends what the first message asks for; /drain reads and forgets. The pages are isolated from
 * other origins, which makes their clocks finer.
 *
 * @returns {Promise<{ origin: string, close(): Promise<void> }>}
 */
export async function startTrafficServer() {
  const http = createServer(({ url = '/' }, response) => {
    const name = url.slice(1).replace(/\?.*/, '')
    const known = /^(traffic|empty|frames)\.(html|js)$/.test(name)
    response.writeHead(known ? 200 : 404, {
      'Content-Type': name.endsWith('.js') ? 'text/javascript' : 'text/html',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    })
    response.end(known ? readFileSync(new URL(`page/${name}`, import.meta.url)) : '')
  })
  const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
  sockets.on('connection', (ws, { url }) => {
    if (url === '/push') ws.once('message', (order) => push(ws, JSON.parse(String(order))))
  })
  await new Promise((resolve) => http.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {AddressInfo} */ (http.address())
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      for (const ws of sockets.clients) ws.terminate()
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}

/**
 * @param {WebSocket} ws
 * @param {{ kind: string, count: number, size: number, content: string }} order
 */
function push(ws, { kind, count, size, content }) {
  const data = kind === 'json' ? content : Buffer.alloc(size, 120)
  let sent = 0
  const flood = () => {
    for (; sent < count && ws.readyState === ws.OPEN; sent++) {
      if (ws.bufferedAmount > AHEAD) return void setTimeout(flood, 1)
      ws.send(data, { binary: kind === 'binary' })
    }
  }
  flood()
}
