// How Colyseus is recognised: a room and a process in the path, a session in the query.
import type { Card } from '../card'

export const colyseus: Card = {
  id: 'colyseus',
  title: 'Colyseus',
  specification:
    'https://github.com/colyseus/colyseus/blob/master/packages/shared-types/src/Protocol.ts',
  evidence: [
    { of: 'url', matches: /\/[\w-]{9}\/[\w-]{9}\?(.*&)?sessionId=[\w-]+/, weight: 'strong' },
    { of: 'bytes', by: 'server', matches: /^0a/, weight: 'weak' },
    { of: 'bytes', by: 'page', matches: /^0a$/, weight: 'weak' },
    { of: 'bytes', matches: /^0[d-f]/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).colyseus,
}
