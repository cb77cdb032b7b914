// How RSocket is recognised: SETUP, which names its version and its types of data.
import type { Card } from '../card'

export const rSocket: Card = {
  id: 'rsocket',
  title: 'RSocket',
  specification: 'https://rsocket.io/about/protocol',
  evidence: [
    { of: 'subprotocol', matches: /^rsocket$/i, weight: 'sure' },
    { of: 'url', matches: /\/rsocket(?=[/?#]|$)/, weight: 'strong' },
    // Stream 0, SETUP or RESUME, version 1.0; in a SETUP `message/` or `application/` as hex digits.
    { of: 'bytes', by: 'page', matches: /^00000000(0[45]|3[45]).{2}00010000/, weight: 'strong' },
    {
      of: 'bytes',
      by: 'page',
      matches: /^000000000[45].{2}00010000.*(6d6573736167652f|6170706c69636174696f6e2f|746578742f)/,
      weight: 'strong',
    },
  ],
  load: async () => (await import('./decoder')).rSocket,
}
