// How ZeroMQ over WebSocket is recognised: its subprotocols, which name the mechanism too.
import type { Card } from '../card'

export const zws: Card = {
  id: 'zws',
  title: 'ZeroMQ ZWS',
  specification: 'https://rfc.zeromq.org/spec/45/',
  evidence: [
    { of: 'subprotocol', matches: /^ZWS\d\.\d(\/[A-Z0-9]+)?$/i, weight: 'sure' },
    { of: 'subprotocol', matches: /^WSNetMQ$/i, weight: 'sure' },
    // A command READY, whose first property is the type of the socket.
    { of: 'bytes', by: 'server', matches: /^020552454144590b536f636b6574/, weight: 'strong' },
    { of: 'bytes', by: 'page', matches: /^020552454144590b536f636b6574/, weight: 'strong' },
  ],
  load: async () => (await import('./decoder')).zws,
}
