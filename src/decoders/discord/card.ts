// How Discord's gateway is recognised.
import type { Card } from '../card'

export const discord: Card = {
  id: 'discord',
  title: 'Discord Gateway',
  specification: 'https://discord.com/developers/docs/events/gateway',
  evidence: [
    { of: 'url', matches: /^wss:\/\/gateway[\w.-]*\.discord\.gg\//, weight: 'strong' },
    { of: 'url', matches: /[?&]encoding=(json|etf)(&|$)/, weight: 'weak' },
    {
      of: 'text',
      by: 'server',
      matches: /^\{(?=.*"heartbeat_interval":).*?"op":\s*10\b/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: /^\{(?=.*"op":\s*0\b)(?=.*"s":\s*\d).*?"t":\s*"[A-Z_]+"/,
      weight: 'strong',
    },
    { of: 'text', by: 'page', matches: /^\{"op":\s*(1|2|6),\s*"d":/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).discord,
}
