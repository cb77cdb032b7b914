// How NATS is recognised: the server's INFO, and the client's CONNECT, as bytes or as text.
import type { Card } from '../card'

/** `INFO {` and so on, as hex digits. */
const INFO = /^494e464f20+7b/i
const CONNECT = /^434f4e4e45435420+7b/i

export const nats: Card = {
  id: 'nats',
  title: 'NATS',
  specification: 'https://docs.nats.io/reference/reference-protocols/nats-protocol',
  evidence: [
    { of: 'bytes', by: 'server', matches: INFO, weight: 'strong' },
    { of: 'bytes', by: 'page', matches: CONNECT, weight: 'strong' },
    { of: 'text', by: 'server', matches: /^INFO \{"/, weight: 'strong' },
    { of: 'text', by: 'page', matches: /^CONNECT \{"/, weight: 'strong' },
    // MSG, HMSG; PUB, HPUB, SUB: for who comes late.
    { of: 'bytes', by: 'server', matches: /^(48)?4d534720[21-7]/, weight: 'strong' },
    { of: 'bytes', by: 'page', matches: /^((48)?505542|535542)20[21-7]/, weight: 'strong' },
    { of: 'bytes', matches: /^(504f4e47|50494e47)0d0a/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).nats,
}
