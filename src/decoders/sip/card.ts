// How SIP is recognised: its subprotocol, and the first lines of its requests and responses.
import type { Card } from '../card'

export const sip: Card = {
  id: 'sip',
  title: 'SIP',
  specification: 'https://www.rfc-editor.org/rfc/rfc7118',
  evidence: [
    { of: 'subprotocol', matches: /^sip$/i, weight: 'sure' },
    { of: 'text', by: 'page', matches: /^[A-Z]+ sips?:\S+ SIP\/2\.0\r?\n/, weight: 'strong' },
    { of: 'text', by: 'server', matches: /^SIP\/2\.0 [1-6]\d\d [^\n]*\n/, weight: 'strong' },
    { of: 'text', by: 'server', matches: /^[A-Z]+ sips?:\S+ SIP\/2\.0\r?\n/, weight: 'strong' },
    { of: 'text', matches: /\nVia: *SIP\/2\.0\/WSS? /i, weight: 'strong' },
  ],
  load: async () => (await import('./decoder')).sip,
}
