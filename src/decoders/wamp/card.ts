// How WAMP is recognised: its subprotocols name it and its serializer.
import type { Card } from '../card'

export const wamp: Card = {
  id: 'wamp',
  title: 'WAMP',
  specification: 'https://wamp-proto.org/wamp_latest_ietf.html',
  evidence: [
    { of: 'subprotocol', matches: /^wamp\.2\.(json|msgpack|cbor)(\.batched)?$/, weight: 'sure' },
    { of: 'text', by: 'page', matches: /^\[1,\s*"[^"]*",\s*\{.*"roles":/, weight: 'strong' },
    { of: 'text', by: 'server', matches: /^\[2,\s*\d+,\s*\{.*"roles":/, weight: 'strong' },
    { of: 'text', matches: /^\[(16|32|36|48|50|64|68|70),\s*\d+,\s*(\d+,\s*)?\{/, weight: 'weak' },
    { of: 'bytes', by: 'page', matches: /^[89]301.*[a6]5726f6c6573/, weight: 'strong' }, // roles
  ],
  load: async () => (await import('./decoder')).wamp,
}
