// @ts-check
// Stands between a client and a server of WebSockets, and writes down what goes through, as the page would see it.

import { once } from 'node:events'
import { WebSocket, WebSocketServer } from 'ws'

/** @import { AddressInfo } from 'node:net' */

/**
 * @typedef {{ sent: boolean, content: string | Uint8Array, missing: number }} Tapped
 * @typedef {{ opening: { url: string, offered: string[], selected: string }, messages: Tapped[] }} TappedConnection
 */

/** @param {Buffer} data @param {boolean} isBinary */
const contentOf = (data, isBinary) => (isBinary ? new Uint8Array(data) : String(data))

/** @param {string} target `ws://127.0.0.1:PORT` */
export async function tapWebSockets(target) {
  /** @type {TappedConnection[]} */
  const connections = []
  const server = new WebSocketServer({
    ...{ port: 0, host: '127.0.0.1' },
    handleProtocols: (offered) => [...offered][0] ?? false,
  })
  server.on('connection', (client, request) => {
    const offered = (request.headers['sec-websocket-protocol'] ?? '').split(/, ?/).filter(Boolean)
    const upstream = new WebSocket(target + request.url, offered.slice(0, 1))
    const opening = { url: target + request.url, offered, selected: client.protocol }
    /** @type {TappedConnection} */
    const tapped = { opening, messages: [] }
    connections.push(tapped)
    const opened = once(upstream, 'open')
    client.on('message', async (/** @type {Buffer} */ data, isBinary) => {
      tapped.messages.push({ sent: true, content: contentOf(data, isBinary), missing: 0 })
      await opened
      upstream.send(data, { binary: isBinary })
    })
    upstream.on('message', (/** @type {Buffer} */ data, isBinary) => {
      tapped.messages.push({ sent: false, content: contentOf(data, isBinary), missing: 0 })
      client.send(data, { binary: isBinary })
    })
    client.on('close', () => upstream.terminate())
    upstream.on('close', () => client.terminate())
    upstream.on('error', () => client.terminate())
  })
  await once(server, 'listening')
  const { port } = /** @type {AddressInfo} */ (server.address())
  return {
    host: `127.0.0.1:${port}`,
    connections,
    close: () => {
      for (const client of server.clients) client.terminate()
      server.close()
    },
  }
}
