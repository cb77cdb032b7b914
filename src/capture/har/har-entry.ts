// One socket as the entry of a HAR, with the fields that Chromium writes, in their order.
// http://www.softwareishard.com/blog/har-12-spec/. `_webSocketClose` is HTTP Toolkit's.
import type { Header } from '../../wire/handshakes'
import { headerOf } from '../captured'
import { isoTime } from '../iso-time'
import type { GatheredSocket } from './har-socket'
import { initiatorOf } from './initiator'

const SECOND = 1_000
/** For a socket whose URL is lost: entries need one. https://www.rfc-editor.org/rfc/rfc6761#section-6.4 */
const UNKNOWN_URL = 'ws://unknown.invalid/'

/** What the page knows of headers, where nobody has told them. */
function known(headers: readonly Header[] | null, more: Readonly<Record<string, string>>) {
  const all = [...(headers ?? [])]
  for (const [name, value] of Object.entries(more))
    if (value !== '' && headerOf(all, name.toLowerCase()) === null) all.push({ name, value })
  return all
}

function queryOf(url: string) {
  if (!URL.canParse(url)) return []
  return [...new URL(url).searchParams].map(([name, value]) => ({ name, value }))
}

function requestOf({ url, protocols, handshake }: GatheredSocket) {
  return {
    method: 'GET',
    url: url === '' ? UNKNOWN_URL : (url.split('#')[0] ?? url),
    httpVersion: 'HTTP/1.1',
    headers: known(handshake?.request ?? null, { 'Sec-WebSocket-Protocol': protocols.join(', ') }),
    queryString: queryOf(url),
    ...{ cookies: [], headersSize: -1, bodySize: 0 },
  }
}

function statusOf({ openedAt, handshake }: GatheredSocket) {
  if (handshake !== null && handshake.status !== 0)
    return { status: handshake.status, statusText: handshake.statusText }
  return openedAt === null
    ? { status: 0, statusText: '' }
    : { status: 101, statusText: 'Switching Protocols' }
}

function responseOf(socket: GatheredSocket) {
  const { protocol, extensions, handshake } = socket
  return {
    ...statusOf(socket),
    httpVersion: 'HTTP/1.1',
    headers: known(handshake?.response ?? null, {
      'Sec-WebSocket-Protocol': protocol,
      'Sec-WebSocket-Extensions': extensions,
    }),
    cookies: [],
    content: { size: 0, mimeType: 'x-unknown' },
    ...{ redirectURL: '', headersSize: -1, bodySize: -1, _transferSize: 0, _error: null },
    _fetchedViaServiceWorker: false,
  }
}

/** Chromium counts the handshake as waiting, and the life of the connection as receiving. */
function timesOf({ createdAt, firstSeenAt, openedAt, endedAt, handshake }: GatheredSocket) {
  const start = createdAt ?? handshake?.beganAt ?? firstSeenAt
  const answered = openedAt ?? handshake?.endedAt ?? endedAt ?? start
  const wait = Math.max(0, answered - start)
  const receive = endedAt === null ? 0 : Math.max(0, endedAt - Math.max(answered, start))
  return {
    startedDateTime: isoTime(start),
    time: wait + receive,
    timings: {
      ...{ blocked: -1, dns: -1, ssl: -1, connect: -1, send: 0, wait, receive },
      _blocked_queueing: -1,
    },
  }
}

const closeOf = ({ close, endedAt }: GatheredSocket) =>
  close === null
    ? {}
    : { _webSocketClose: { ...close, ...(endedAt !== null && { timestamp: endedAt / SECOND }) } }

const commentOf = ({ missing }: GatheredSocket) =>
  missing === 0 ? {} : { comment: `Messages of this socket that are not here: ${missing}` }

/** In parts, since the messages of a socket may be many. */
export function* entryParts(
  socket: GatheredSocket,
  pageref: string | null,
): Generator<string | Blob> {
  const entry = {
    _initiator: initiatorOf(socket.stack),
    _priority: null,
    _resourceType: 'websocket',
    cache: {},
    ...(pageref === null ? {} : { pageref }),
    request: requestOf(socket),
    response: responseOf(socket),
    serverIPAddress: socket.handshake?.address ?? '',
    ...timesOf(socket),
    ...commentOf(socket),
    ...closeOf(socket),
  }
  yield `${JSON.stringify(entry).slice(0, -1)},"_webSocketMessages":[`
  yield* socket.messages.parts
  yield ']}'
}
