// How tRPC is recognised: methods that are kinds of procedures, and paths of those.
import type { Card } from '../card'

export const trpc: Card = {
  id: 'trpc',
  title: 'tRPC',
  specification: 'https://trpc.io/docs/rpc',
  evidence: [
    { of: 'url', matches: /[?&]connectionParams=1/, weight: 'strong' },
    { of: 'url', matches: /\/trpc(\?|\/|$)/, weight: 'weak' },
    {
      of: 'text',
      by: 'page',
      matches: /"method":\s*"(query|mutation|subscription)"/,
      weight: 'strong',
    },
    { of: 'text', by: 'page', matches: /"params":\s*\{(?=.*"path":\s*")/, weight: 'strong' },
    { of: 'text', by: 'page', matches: /"method":\s*"connectionParams"/, weight: 'strong' },
    {
      of: 'text',
      by: 'server',
      matches: /"result":\s*\{"type":\s*"(data|started|stopped)"/,
      weight: 'strong',
    },
    { of: 'text', matches: /^P[IO]NG$/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).trpc,
}
