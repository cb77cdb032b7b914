// How Pusher Channels are recognised, and servers that speak as they do (Reverb, Soketi …).
import type { Card } from '../card'

export const pusher: Card = {
  id: 'pusher',
  title: 'Pusher Channels',
  specification:
    'https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/',
  evidence: [
    { of: 'url', matches: /\/app\/[^/?]+\?(.*&)?protocol=\d/, weight: 'strong' },
    {
      of: 'text',
      by: 'server',
      matches: /"event":\s*"pusher:connection_established"/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'page',
      matches: /"event":\s*"pusher:(subscribe|ping|pong|unsubscribe|signin)"/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: /"event":\s*"pusher(_internal)?:(?!connection_established)\w+"/,
      weight: 'strong',
    },
  ],
  load: async () => (await import('./decoder')).pusher,
}
