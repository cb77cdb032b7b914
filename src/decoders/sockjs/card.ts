// How SockJS is recognised: its path, and its one-letter messages from the server.
import type { Card } from '../card'

export const sockJs: Card = {
  id: 'sockjs',
  title: 'SockJS',
  specification: 'https://sockjs.github.io/sockjs-protocol/sockjs-protocol-0.3.3.html',
  evidence: [
    { of: 'url', matches: /\/\d{3}\/[^/.?]+\/websocket(?=$|[?#])/, weight: 'strong' },
    { of: 'url', matches: /\/[^/.?]+\/[^/.?]+\/websocket(?=$|[?#])/, weight: 'weak' },
    { of: 'text', by: 'server', matches: /^o$/, weight: 'strong' },
    { of: 'text', by: 'server', matches: /^a\["/, weight: 'weak' },
    { of: 'text', by: 'server', matches: /^c\[\d+,"/, weight: 'weak' },
    { of: 'text', by: 'server', matches: /^h$/, weight: 'weak' },
    { of: 'text', by: 'page', matches: /^\["/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).sockJs,
}
