// The types of messages of GraphQL over WebSocket, legacy ones and AppSync's among them.
import type { Unit } from '../decoder'

export interface Kind {
  /** `streams`: an answer that others follow. */
  readonly does?: 'asks' | 'answers' | 'streams'
  readonly role?: Unit['role']
  /** Not of one operation. */
  readonly isOfConnection?: true
}

const connection = (does: Kind['does'], role: Unit['role']): Kind => ({
  ...(does ? { does } : {}),
  ...{ role, isOfConnection: true },
})

export const TYPES: Readonly<Record<string, Kind>> = {
  connection_init: connection('asks', 'opening'),
  connection_ack: connection('answers', 'opening'),
  connection_error: connection('answers', 'error'),
  connection_terminate: connection(undefined, 'closing'),
  ping: connection('asks', 'heartbeat'),
  pong: connection('answers', 'heartbeat'),
  ka: connection(undefined, 'heartbeat'),

  subscribe: { does: 'asks' },
  next: { does: 'streams' },
  error: { does: 'answers', role: 'error' },
  complete: { does: 'answers' },

  // legacy
  start: { does: 'asks' },
  start_ack: { does: 'streams' },
  data: { does: 'streams' },
  stop: {},

  // AppSync Events
  subscribe_success: { does: 'streams' },
  subscribe_error: { does: 'answers', role: 'error' },
  unsubscribe: { does: 'asks' },
  unsubscribe_success: { does: 'answers' },
  unsubscribe_error: { does: 'answers', role: 'error' },
  publish: { does: 'asks' },
  publish_success: { does: 'answers' },
  publish_error: { does: 'answers', role: 'error' },
  broadcast_error: { does: 'streams', role: 'error' },
}
