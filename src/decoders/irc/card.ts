// How IRC is recognised: its subprotocols, and how a client signs on.
import type { Card } from '../card'

export const irc: Card = {
  id: 'irc',
  title: 'IRC',
  specification: 'https://ircv3.net/specs/extensions/websocket',
  evidence: [
    { of: 'subprotocol', matches: /^(text|binary)\.ircv3\.net$/i, weight: 'sure' },
    { of: 'url', matches: /\/(webirc|irc)(?=[/?#]|$)/, weight: 'weak' },
    {
      of: 'text',
      by: 'page',
      matches: /^(CAP LS|CAP REQ|NICK \S+\s*$|USER \S+ \S+ \S+ )/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: /^(@\S+ )?:\S+ (\d{3}|NOTICE|CAP|PRIVMSG|JOIN) \S+/,
      weight: 'strong',
    },
    { of: 'text', by: 'page', matches: /^USER \S+ \S+ \S+ /, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).irc,
}
