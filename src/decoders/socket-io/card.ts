// How Socket.IO is recognised: Engine.IO below it, and its own packets or its path.
import type { Card } from '../card'

export const socketIo: Card = {
  id: 'socket.io',
  title: 'Socket.IO',
  specification: 'https://socket.io/docs/v4/socket-io-protocol/',
  evidence: [
    { of: 'url', matches: /\/socket\.io\//, weight: 'strong' },
    { of: 'url', matches: /[?&]EIO=\d/, weight: 'strong' },
    { of: 'text', by: 'server', matches: /^0\{"sid":"/, weight: 'strong' },
    { of: 'text', by: 'page', matches: /^2probe$/, weight: 'strong' },
    { of: 'text', matches: /^4[0-6](\d+-)?(\/[^,]*,)?\d*[[{]/, weight: 'strong' },
    { of: 'text', matches: /^40(\/[^,]*,?)?$/, weight: 'weak' },
    { of: 'text', matches: /^[23]$/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).socketIo,
}
