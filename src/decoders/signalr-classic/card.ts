// How the SignalR of ASP.NET (before Core) is recognised: its path, its query, its cursors.
import type { Card } from '../card'

export const signalRClassic: Card = {
  id: 'signalr-classic',
  title: 'ASP.NET SignalR 2',
  specification: 'https://github.com/SignalR/SignalR/tree/main/src',
  evidence: [
    { of: 'url', matches: /\/(re)?connect\?([^#]*&)?transport=webSockets/i, weight: 'strong' },
    { of: 'url', matches: /[?&]connectionToken=/, weight: 'strong' },
    { of: 'text', by: 'server', matches: /^\{"C":"[^"]+"/, weight: 'strong' },
    { of: 'text', by: 'page', matches: /^\{"H":"[^"]+","M":"/, weight: 'strong' },
    { of: 'text', by: 'server', matches: /^\{("R":[\s\S]*)?"I":"\d+"/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).signalRClassic,
}
