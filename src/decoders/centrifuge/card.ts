// How Centrifugo is recognised, and other servers that are made with Centrifuge.
import type { Card } from '../card'

export const centrifuge: Card = {
  id: 'centrifuge',
  title: 'Centrifugo',
  specification: 'https://centrifugal.dev/docs/transports/client_protocol',
  evidence: [
    { of: 'subprotocol', matches: /^centrifuge-(protobuf|json)$/, weight: 'sure' },
    { of: 'url', matches: /\/connection\/websocket(\?|$)/, weight: 'strong' },
    { of: 'url', matches: /[?&](cf_protocol=|format=protobuf)/, weight: 'weak' },
    {
      of: 'text',
      by: 'page',
      matches: /^\{(?=.*"id":\s*\d).*?"connect":\s*\{/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'page',
      matches: /^\{(?=.*"id":\s*\d).*?"(subscribe|publish)":\s*\{"channel":/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: /^\{"id":\d+,"connect":\{(?=.*"client":)/,
      weight: 'strong',
    },
    { of: 'text', by: 'server', matches: /^\{"push":\{(?=.*"channel":)/, weight: 'strong' },
    {
      of: 'text',
      by: 'server',
      matches: /^\{"id":\d+,"result":\{(?=.*"client":)(?=.*"version":)/,
      weight: 'strong',
    }, // version 1
    {
      of: 'text',
      by: 'server',
      matches: /^\{"result":\{(?=.*"channel":)(?=.*"data":)/,
      weight: 'strong',
    },
    { of: 'text', matches: /^\{\}$/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).centrifuge,
}
