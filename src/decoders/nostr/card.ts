// How Nostr is recognised: requests of the client, events with their 64 hexadecimal digits.
import type { Card } from '../card'

export const nostr: Card = {
  id: 'nostr',
  title: 'Nostr',
  specification: 'https://github.com/nostr-protocol/nips/blob/master/01.md',
  evidence: [
    { of: 'text', by: 'page', matches: /^\["(REQ|COUNT)",\s*"[^"]*",\s*\{/, weight: 'strong' },
    { of: 'text', matches: /^\["EVENT",.*"pubkey":\s*"[0-9a-f]{64}"/, weight: 'strong' },
    { of: 'text', by: 'server', matches: /^\["EVENT",\s*"[^"]*",\s*\{/, weight: 'weak' },
    { of: 'text', by: 'server', matches: /^\["(EOSE|CLOSED|NOTICE|AUTH)",\s*"/, weight: 'weak' },
    {
      of: 'text',
      by: 'server',
      matches: /^\["OK",\s*"[0-9a-f]{64}",\s*(true|false)/,
      weight: 'strong',
    },
  ],
  load: async () => (await import('./decoder')).nostr,
}
