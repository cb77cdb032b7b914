// Why a connection never opened, as far as this browser tells.
import type { SocketRecord } from '../../store/sockets'

export type Failure =
  | 'unauthorized'
  | 'forbidden'
  | 'notFound'
  | 'redirect'
  | 'server'
  | 'status'
  | 'dns'
  | 'refused'
  | 'reset'
  | 'timeout'
  | 'tls'
  | 'proxy'
  | 'extension'
  | 'port'
  | 'offline'
  | 'abandoned'
  | 'answer'
  | 'mixed'
  | 'unsent'
  | 'hidden'
  | 'other'

/** The browsers' names of errors, and Chromium's sentences. The first that fits counts. */
const BY_ERROR: readonly (readonly [RegExp, Failure])[] = [
  [/NAME_NOT_RESOLVED|UNKNOWN_HOST|NAME_RESOLUTION/, 'dns'],
  [/UNSAFE_PORT|PORT_ACCESS_NOT_ALLOWED/, 'port'],
  [/BLOCKED_BY_CLIENT/, 'extension'],
  [/PROXY|TUNNEL/, 'proxy'],
  [/TIMED_OUT|TIMEOUT/, 'timeout'],
  [/SSL|CERT|SEC_ERROR|NSS_|MOZILLA_PKIX|0x805a/i, 'tls'],
  [/CONNECTION_REFUSED/, 'refused'],
  [/CONNECTION_RESET|NET_RESET|CONNECTION_CLOSED|EMPTY_RESPONSE|NET_INTERRUPT/, 'reset'],
  [/DISCONNECTED|OFFLINE|UNREACHABLE|NETWORK_CHANGED/, 'offline'],
  [/Authentication failed/, 'unauthorized'],
  [/closed before the connection|BINDING_ABORTED|ERR_ABORTED/, 'abandoned'],
  [/during WebSocket handshake/, 'answer'],
]

function byStatus(status: number): Failure {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'notFound'
  if (status >= 300 && status < 400) return 'redirect'
  return status >= 500 ? 'server' : 'status'
}

/** No request was seen: something in the browser forbade it. https://w3c.github.io/webappsec-mixed-content/ */
function unsent({ url, document }: SocketRecord): Failure {
  return document.url.startsWith('https:') && url.startsWith('ws:') ? 'mixed' : 'unsent'
}

/** null: it opened, a policy forbade it, which is said elsewhere, or nothing tells that it failed. */
export function failureOf(socket: SocketRecord): Failure | null {
  const { handshake, blocked, openedAt, erroredAt } = socket
  if (openedAt !== null || blocked?.enforced) return null
  if (handshake === null) return socket.unsent ? unsent(socket) : null
  // the answer came, and the browser did not accept it
  if (handshake.outcome === 'opened') return erroredAt === null ? null : 'answer'
  if (handshake.outcome === 'pending') return null
  const { status, error } = handshake
  if (status === 101) return 'answer'
  if (status > 0) return byStatus(status)
  if (error === '') return 'hidden'
  // Firefox's word for a request that an extension forbade, or that the page took back
  if (error === 'NS_ERROR_ABORT') return socket.closeCalls.length > 0 ? 'abandoned' : 'extension'
  return BY_ERROR.find(([words]) => words.test(error))?.[1] ?? 'other'
}
