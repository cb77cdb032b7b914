// How Yjs is recognised: both ends begin with the first step of a synchronisation.
import type { Card } from '../card'

export const yjs: Card = {
  id: 'yjs',
  title: 'Yjs',
  specification: 'https://github.com/yjs/y-protocols/blob/master/PROTOCOL.md',
  evidence: [
    // A step and the length of its state vector or update; awareness of one client or more.
    { of: 'bytes', by: 'page', matches: /^000[012](0[1-9]|[1-9a-f].)/, weight: 'strong' },
    { of: 'bytes', by: 'server', matches: /^000[012](0[1-9]|[1-9a-f].)/, weight: 'strong' },
    { of: 'bytes', matches: /^01([0-7].|[89a-f].[0-7].)0[1-9a-f].{4,}7b.*7d/, weight: 'strong' },
  ],
  load: async () => (await import('./decoder')).yjs,
}
