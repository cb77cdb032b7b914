// How Ably is recognised: its hosts, its parameters, its first message.
import type { Card } from '../card'

export const ably: Card = {
  id: 'ably',
  title: 'Ably',
  specification: 'https://ably.com/docs/sdk-development-guide/protocol',
  evidence: [
    { of: 'url', matches: /^wss?:\/\/[^/]*\.ably(-realtime)?\.(io|com|net)\//, weight: 'strong' },
    { of: 'url', matches: /[?&]heartbeats=(true|false)/, weight: 'weak' },
    {
      of: 'text',
      by: 'server',
      matches: /^\{"action":4,(?=.*"connection(Id|Details)":)/,
      weight: 'strong',
    },
    { of: 'text', by: 'page', matches: /^\{"action":10,(?=.*"channel":)/, weight: 'strong' },
    { of: 'bytes', by: 'server', matches: /^8.a6616374696f6e04/, weight: 'strong' }, // {action: 4
    { of: 'bytes', by: 'page', matches: /a6616374696f6e0a/, weight: 'strong' }, // action: 10
  ],
  load: async () => (await import('./decoder')).ably,
}
