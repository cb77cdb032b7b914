// How SocketCluster is recognised: by its path and by its own events, whose names begin with #.
import type { Card } from '../card'

export const socketCluster: Card = {
  id: 'socketcluster',
  title: 'SocketCluster',
  specification:
    'https://github.com/SocketCluster/socketcluster/blob/master/socketcluster-protocol.md',
  evidence: [
    { of: 'url', matches: /\/socketcluster\/?(\?|$)/, weight: 'strong' },
    { of: 'text', by: 'page', matches: /"event":\s*"#handshake"/, weight: 'strong' },
    {
      of: 'text',
      matches: /"event":\s*"#(publish|subscribe|unsubscribe|setAuthToken|kickOut)"/,
      weight: 'strong',
    },
    { of: 'text', matches: /^\{"rid":\d/, weight: 'weak' },
    { of: 'text', matches: /^#[12]$/, weight: 'weak' },
    { of: 'bytes', matches: /aa2368616e647368616b65/, weight: 'strong' }, // #handshake, as MessagePack has it
    { of: 'bytes', matches: /^81a1[657072]{2}9[234]/, weight: 'weak' }, // {e|p|r: [two to four]}
  ],
  load: async () => (await import('./decoder')).socketCluster,
}
