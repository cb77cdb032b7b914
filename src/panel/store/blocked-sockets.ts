// Finds the socket that a report of the page's Content Security Policy is about: the report itself
// names none, and possibly only a part of the URL.
import type { ConnectionBlocked } from '../../wire/page-facts'
import type { SocketRecord } from './sockets'

function parsed(url: string): URL | null {
  try {
    return new URL(url)
  } catch {
    return null
  }
}

/**
 * A report has the URL without its fragment, or cut to its origin or to its scheme.
 * https://w3c.github.io/webappsec-csp/#strip-url-for-use-in-reports
 */
export function isReported(reported: string, socketUrl: string): boolean {
  const socket = parsed(socketUrl)
  if (socket === null) return false
  if (/^wss?:?$/.test(reported)) return reported.replace(':', '') === socket.protocol.slice(0, -1)
  const report = parsed(reported)
  if (report === null || report.origin !== socket.origin) return false
  const isOrigin = report.pathname === '/' && report.search === ''
  return isOrigin || (report.pathname === socket.pathname && report.search === socket.search)
}

/** The first of `sockets`, newest first, that it may be about: each is blocked once. */
export function blockedSocket(
  fact: ConnectionBlocked,
  sockets: Iterable<SocketRecord>,
): SocketRecord | null {
  for (const socket of sockets) {
    const { openedAt, blocked, createdAt, url } = socket
    const isCandidate = openedAt === null && blocked === null && createdAt !== null
    if (isCandidate && createdAt <= fact.time && isReported(fact.url, url)) return socket
  }
  return null
}
