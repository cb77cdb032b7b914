// @ts-check
// What happens on the stage: a shop whose prices stream, whose upload floods, whose stock is lost and found again.

import { Traffic } from './traffic.mjs'

/** 3 November 2026, 09:30 UTC. */
const BEGIN = Date.UTC(2026, 10, 3, 9, 30)
/** ms: when the pictures are taken. */
const NOW = 12_400

const CODE = 'https://shop.example/assets/shop.js'

/** @param {number} link @param {string} document @param {string} url @param {number} depth */
const page = (link, document, url, depth) => ({
  link,
  frame: { frameId: depth, documentId: document, url, origin: new URL(url).origin },
  hello: {
    ...{ kind: 'hello', document, url, timeOrigin: BEGIN },
    place: { depth, name: depth > 0 ? 'chat' : '', hasOpener: false },
    arrival: { type: 'navigate', notRestoredReasons: null, restoredAt: null },
  },
})

/** @param {Traffic} traffic */
function prices(traffic) {
  const socket = traffic.socket(1, 1, `${CODE}:112:19`)
  socket.created(40, 'wss://shop.example/prices?currency=EUR', ['prices.v2', 'prices.v1'])
  socket.opened(63, 'prices.v2', 'permessage-deflate')
  socket.sent(71, { type: 'subscribe', symbols: ['ACME', 'WIRE', 'OPEN'], since: '2026-11-03' })
  for (let n = 0; n < 44; n++) {
    const symbol = ['ACME', 'WIRE', 'OPEN'][n % 3]
    const price = 100 + ((n * 37) % 23) / 4
    const tags = n % 4 === 0 ? ['bid', 'final'] : ['bid']
    socket.received(180 + n * 270 + ((n * 53) % 90), { type: 'price', symbol, price, tags })
    if (n % 11 === 10) socket.sent(300 + n * 270, { type: 'ping', id: n })
  }
}

/** @param {Traffic} traffic */
function upload(traffic) {
  const socket = traffic.socket(1, 2, `${CODE}:340:7`)
  const PNG = [
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
  ]
  socket.created(3_000, 'wss://upload.shop.example/photos').opened(3_048)
  for (let part = 0; part < 6; part++)
    socket.sent(3_100 + part * 12, { bytes: PNG, size: 1_000_000 }, (part + 1) * 1_000_000)
  for (let step = 1; step <= 30; step++)
    socket.buffered(3_180 + step * 130, 6_000_000 - step * 200_000)
  socket.received(7_300, { type: 'stored', photo: 7 })
}

/** @param {Traffic} traffic */
function stock(traffic) {
  const url = 'wss://shop.example/stock'
  const stock = (/** @type {number} */ number) => traffic.socket(1, number, `${CODE}:205:11`)
  stock(3).created(90, url).opened(131).received(160, { sku: 'A-17', left: 3 }).closed(2_410, 1006)
  stock(4).created(3_420, url).closed(3_431, 1006)
  stock(5).created(5_450, url).closed(5_463, 1006)
  const last = stock(6).created(9_480, url).opened(9_522)
  for (let n = 0; n < 5; n++)
    last.received(9_560 + n * 500, { sku: `A-${17 + n}`, left: 3 - (n % 3) })
}

/** @param {Traffic} traffic */
function offers(traffic) {
  const socket = traffic.socket(1, 7, `${CODE}:402:5`)
  socket.created(700, 'wss://shop.example/offers').closed(741, 1006)
}

/** @param {Traffic} traffic */
function chat(traffic) {
  const socket = traffic.socket(2, 1, 'https://chat.shop.example/room.js:51:9')
  socket.created(480, 'wss://chat.shop.example/room/42', ['chat']).opened(533, 'chat')
  socket.sent(640, 'Bonjour, avez-vous la taille 42 ?')
  socket.received(2_130, 'Oui, encore trois paires.')
  socket.sent(4_700, 'Parfait, merci !')
  socket.closes(8_120, 4000, 'left the room')
  socket.sent(8_123, '{"type":"typing"}')
  socket.closed(8_160, 4000, 'left the room')
}

/**
 * What the request events tell of one handshake.
 *
 * @param {string} request
 * @param {string} url
 * @param {number} at
 * @param {number} status
 * @param {string} statusLine
 */
function handshake(request, url, at, status, statusLine) {
  const key = 'dGhlIHNhbXBsZSBub25jZQ=='
  const asked = [
    ['Host', new URL(url).host],
    ['Connection', 'Upgrade'],
    ['Upgrade', 'websocket'],
    ['Origin', 'https://shop.example'],
    ['Sec-WebSocket-Version', '13'],
    ['Sec-WebSocket-Key', key],
    ['Accept-Language', 'fr'],
  ]
  const answered =
    status === 101
      ? [
          ['Upgrade', 'websocket'],
          ['Connection', 'Upgrade'],
          ['Sec-WebSocket-Accept', 's3pPLMBiTxaQ9kYGzzhZRbK+xOo='],
        ]
      : [['Content-Type', 'text/plain']]
  const headers = (/** @type {string[][]} */ list) => list.map(([name, value]) => ({ name, value }))
  const told = {
    ...{ kind: 'handshake', request, tab: 1, frameId: 0, documentId: 'top', url, ip: '192.0.2.7' },
    ...{ from: 'https://shop.example', headers: null, status: null, statusLine: '', error: '' },
  }
  const end = { status, statusLine, time: BEGIN + at + 21 }
  return [
    { ...told, stage: 'began', time: BEGIN + at },
    { ...told, stage: 'sent', time: BEGIN + at + 1, headers: headers(asked) },
    { ...told, ...end, stage: 'answered', headers: headers(answered) },
    { ...told, ...end, stage: status === 101 ? 'completed' : 'failed', error: '' },
  ]
}

export function shop() {
  const traffic = new Traffic(BEGIN)
  for (const play of [prices, upload, stock, offers, chat]) play(traffic)
  return {
    now: BEGIN + NOW,
    pages: [
      page(1, 'top', 'https://shop.example/checkout', 0),
      page(2, 'frame', 'https://chat.shop.example/widget', 1),
    ],
    said: traffic.inOrder(),
    handshakes: [
      ...handshake(
        '1',
        'wss://shop.example/prices?currency=EUR',
        41,
        101,
        'HTTP/1.1 101 Switching Protocols',
      ),
      ...handshake('2', 'wss://shop.example/offers', 701, 403, 'HTTP/1.1 403 Forbidden'),
    ],
  }
}
