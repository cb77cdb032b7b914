// How SignalR is recognised: its handshake, and its records, as text or as MessagePack.
import type { Card } from '../card'

/** What ends a record. */
const RS = String.fromCharCode(0x1e)

const text = (source: string): RegExp => new RegExp(`${source}${RS}`)

export const signalR: Card = {
  id: 'signalr',
  title: 'SignalR',
  specification:
    'https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md',
  evidence: [
    { of: 'url', matches: /[?&]id=[\w-]{20,}/, weight: 'weak' },
    { of: 'url', matches: /\/_blazor(?=[?/]|$)/, weight: 'strong' },
    { of: 'url', matches: /hub(?=[?/]|$)/i, weight: 'weak' },
    {
      of: 'text',
      by: 'page',
      matches: text('^\\{\\s*"protocol":\\s*"\\w+",\\s*"version":\\s*\\d+\\s*\\}'),
      weight: 'strong',
    },
    // `{"protocol":"` as bytes: clients that chose a binary format write all of it so.
    { of: 'bytes', by: 'page', matches: /^7b2270726f746f636f6c223a22/, weight: 'strong' },
    { of: 'text', by: 'server', matches: text('^\\{("error":"[^"]*")?\\}'), weight: 'strong' },
    { of: 'bytes', by: 'server', matches: /^7b7d1e/, weight: 'strong' },
    { of: 'text', by: 'server', matches: text('^\\{"type":[1-9][,}][\\s\\S]*'), weight: 'strong' },
    {
      of: 'text',
      by: 'page',
      matches: text('^\\{[\\s\\S]*"type":[1-9][,}][\\s\\S]*'),
      weight: 'strong',
    },
    // A ping: a length, a list of one, 6. An invocation: a list of five or six, 1, headers, no id.
    { of: 'bytes', by: 'page', matches: /^029106$/, weight: 'strong' },
    { of: 'bytes', by: 'server', matches: /^029106$/, weight: 'strong' },
    { of: 'bytes', matches: /^([0-7].|[89a-f].[0-7].)9[56]018[0-9a-f](c0|a.|d9)/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).signalR,
}
