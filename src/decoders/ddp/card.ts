// How Meteor's DDP is recognised, often within SockJS.
import type { Card } from '../card'

export const ddp: Card = {
  id: 'ddp',
  title: 'Meteor DDP',
  specification: 'https://github.com/meteor/meteor/blob/devel/packages/ddp/DDP.md',
  evidence: [
    { of: 'text', by: 'page', matches: /^\{"msg":\s*"connect",(?=.*"version":)/, weight: 'strong' },
    {
      of: 'text',
      by: 'server',
      matches: /^\{"msg":\s*"connected",\s*"session":/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'page',
      matches: /^\{"msg":\s*"(sub|method)"(?=.*"id":\s*")/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: /^\{"msg":\s*"(added|changed|removed)"(?=.*"collection":\s*")/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: /^\{"msg":\s*"(ready"(?=.*"subs":)|updated"(?=.*"methods":)|result"(?=.*"id":))/,
      weight: 'strong',
    },
    { of: 'text', by: 'server', matches: /^\{"server_id":/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).ddp,
}
