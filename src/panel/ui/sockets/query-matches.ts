// Whether a socket passes the filter of the list.
import { titleOf } from '../../store/decoded'
import type { SocketRecord } from '../../store/sockets'
import { failureOf } from '../handshake/failure'
import { shownState } from '../words/ready-state-names'
import { frameTag } from './frame-name'
import { failedAt } from './life-spans'
import type { QueryKey, SocketQuery, Term } from './socket-query'

const isFailed = (socket: SocketRecord) =>
  failedAt(socket) !== null || failureOf(socket) !== null || socket.blocked?.enforced === true

function statesOf(socket: SocketRecord): readonly string[] {
  const shown = shownState(socket)
  const state = shown === 'opened' ? 'open' : shown.toLowerCase()
  return isFailed(socket) ? [state, 'failed'] : [state]
}

function textOf(key: Exclude<QueryKey, 'state'>, socket: SocketRecord): string {
  switch (key) {
    case 'url':
      return socket.url
    case 'frame':
      return `${frameTag(socket.document)} ${socket.document.url}`
    case 'protocol':
      return `${socket.protocol} ${socket.spoken ? titleOf(socket.spoken) : ''}`
  }
}

function holds({ key, values, isNegated }: Term, socket: SocketRecord): boolean {
  if (key === 'state') {
    const states = statesOf(socket)
    return values.some((value) => states.includes(value)) !== isNegated
  }
  const text = textOf(key, socket).toLowerCase()
  return values.some((value) => text.includes(value)) !== isNegated
}

export const passes = ({ terms }: SocketQuery, socket: SocketRecord): boolean =>
  terms.every((term) => holds(term, socket))
