// How Bayeux is recognised, as CometD and Faye speak it.
import type { Card } from '../card'

export const bayeux: Card = {
  id: 'bayeux',
  title: 'Bayeux',
  specification: 'https://docs.cometd.org/current/reference/#_bayeux',
  evidence: [
    { of: 'url', matches: /\/(cometd|faye|bayeux)(\/|\?|$)/, weight: 'weak' },
    {
      of: 'text',
      by: 'page',
      matches: /^\[?\{.*"channel":\s*"\\?\/meta\\?\/(handshake|connect|subscribe)"/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: /^\[?\{.*"channel":\s*"\\?\/meta\\?\/(handshake|connect|subscribe)"/,
      weight: 'strong',
    },
    { of: 'text', matches: /"clientId":\s*"/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).bayeux,
}
