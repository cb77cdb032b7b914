// How ShareDB is recognised: its handshake has its version and names its types of documents.
import type { Card } from '../card'

export const shareDb: Card = {
  id: 'sharedb',
  title: 'ShareDB',
  specification: 'https://github.com/share/sharedb/blob/master/lib/message-actions.js',
  evidence: [
    {
      of: 'text',
      by: 'server',
      matches: /"a":\s*"(init|hs)"(?=.*"protocol":\s*1)/,
      weight: 'strong',
    },
    { of: 'text', by: 'page', matches: /^\{"a":\s*"hs",(?=.*"protocol":\s*1)/, weight: 'strong' },
    {
      of: 'text',
      by: 'server',
      matches: /"type":\s*"http:\/\/sharejs\.org\/types\//,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'page',
      matches: /^\{"a":\s*"(s|f|op|qs|qf)",(?=.*"c":\s*")/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: /"a":\s*"(s|f|op)",\s*"c":\s*"[^"]*",\s*"d":\s*"/,
      weight: 'strong',
    },
  ],
  load: async () => (await import('./decoder')).shareDb,
}
