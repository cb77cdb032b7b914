// How Action Cable is recognised, as Rails and AnyCable speak it.
import type { Card } from '../card'

export const actionCable: Card = {
  id: 'actioncable',
  title: 'Action Cable',
  specification: 'https://docs.anycable.io/misc/action_cable_protocol',
  evidence: [
    { of: 'subprotocol', matches: /^actioncable-v1(-ext)?-(json|msgpack)$/, weight: 'sure' },
    { of: 'url', matches: /\/cable(\?|$)/, weight: 'weak' },
    {
      of: 'text',
      by: 'page',
      matches: /^\{(?=.*"identifier":\s*"\{).*?"command":\s*"(subscribe|message|unsubscribe)"/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: /^\{(?=.*"identifier":\s*").*?"type":\s*"(confirm|reject)_subscription"/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: /^\{(?=.*"message":).*?"identifier":\s*"\{\\"/,
      weight: 'strong',
    },
    { of: 'text', by: 'server', matches: /^\{"type":"ping","message":\d+\}$/, weight: 'strong' },
    { of: 'text', by: 'server', matches: /^\{"type":"welcome"/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).actionCable,
}
