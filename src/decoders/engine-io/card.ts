// How Engine.IO is recognised where no Socket.IO runs on it.
import type { Card } from '../card'

export const engineIo: Card = {
  id: 'engine.io',
  title: 'Engine.IO',
  specification: 'https://socket.io/docs/v4/engine-io-protocol/',
  evidence: [
    { of: 'url', matches: /[?&]EIO=\d/, weight: 'strong' },
    { of: 'url', matches: /\/engine\.io\//, weight: 'strong' },
    { of: 'text', by: 'server', matches: /^0\{"sid":"/, weight: 'strong' },
    { of: 'text', by: 'page', matches: /^2probe$/, weight: 'strong' },
    { of: 'text', by: 'server', matches: /^3probe$/, weight: 'strong' },
  ],
  load: async () => (await import('./decoder')).engineIo,
}
