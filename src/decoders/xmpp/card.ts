// How XMPP is recognised: its subprotocol, and the namespaces of its stanzas.
import type { Card } from '../card'

export const xmpp: Card = {
  id: 'xmpp',
  title: 'XMPP',
  specification: 'https://www.rfc-editor.org/rfc/rfc7395',
  evidence: [
    { of: 'subprotocol', matches: /^xmpp(-framing)?$/i, weight: 'sure' },
    { of: 'url', matches: /xmpp-websocket|\/xmpp(?=[/?#]|$)/, weight: 'strong' },
    {
      of: 'text',
      by: 'page',
      matches: /^\s*<(open|close)\s[^>]*urn:ietf:params:xml:ns:xmpp-framing/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: /^\s*<(open|close)\s[^>]*urn:ietf:params:xml:ns:xmpp-framing/,
      weight: 'strong',
    },
    { of: 'text', matches: /^\s*<(iq|message|presence)\s[^>]*jabber:client/, weight: 'strong' },
    {
      of: 'text',
      matches: /^\s*<stream:(stream|features|error)\s[^>]*etherx\.jabber\.org/,
      weight: 'strong',
    },
    { of: 'text', matches: /^\s*<iq\s[^>]*\btype=["'](get|set|result|error)["']/, weight: 'weak' },
    { of: 'text', matches: /urn:(ietf:params:xml:ns:xmpp|xmpp):/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).xmpp,
}
