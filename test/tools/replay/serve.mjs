// @ts-check
// A WebSocket server that plays the server of a capture.

import { createServer, STATUS_CODES } from 'node:http'
import { WebSocketServer } from 'ws'
import { SocketChoice } from '../../../src/capture/replay/choose-socket'
import { Player } from './player.mjs'

/** @import { Duplex } from 'node:stream' */
/** @import { IncomingMessage } from 'node:http' */
/** @import { AddressInfo } from 'node:net' */
/** @import { ReplaySocket } from '../../../src/capture/replay/replay-plan' */

/**
 * @typedef {object} ReplayOptions
 * @property {readonly ReplaySocket[]} sockets
 * @property {number} [port] 0: any that is free
 * @property {number} [speed] 2: twice as fast
 * @property {(notice: string) => void} [notice] what happens
 */

/** @param {Duplex} socket @param {number} status 0: no answer at all */
function refuse(socket, status) {
  if (status === 0) return socket.destroy()
  const name = STATUS_CODES[status] ?? ''
  return socket.end(`HTTP/1.1 ${status} ${name}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** @param {ReplayOptions} options */
export async function startReplay({ sockets, port = 0, speed = 1, notice = () => {} }) {
  const choice = new SocketChoice(sockets)
  const paths = choice.known.join('\n')
  const http = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' })
    response.end(`WebSockets that were recorded, by path:\n${paths}\n`)
  })
  /** @type {WeakMap<IncomingMessage, ReplaySocket>} */
  const recordings = new WeakMap()
  const server = new WebSocketServer({
    noServer: true,
    handleProtocols: (offered, request) => {
      const protocol = recordings.get(request)?.protocol ?? ''
      return offered.has(protocol) && protocol
    },
  })
  http.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {}) // a client that goes away
    const recorded = choice.for(request.url ?? '/')
    const status = recorded?.status ?? 404
    notice(`${request.url}: ${recorded ? `as recorded, ${status || 'no answer'}` : 'not recorded'}`)
    if (!recorded || status !== 101) return void refuse(socket, status)
    recordings.set(request, recorded)
    server.handleUpgrade(request, socket, head, (connection) => {
      connection.on('error', () => {})
      new Player(connection, recorded, speed, notice)
    })
  })
  await new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, '127.0.0.1', () => resolve(null))
  })
  return {
    port: /** @type {AddressInfo} */ (http.address()).port,
    close: () => {
      for (const connection of server.clients) connection.terminate()
      http.closeAllConnections()
      http.close()
    },
  }
}
