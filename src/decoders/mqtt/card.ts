// How MQTT is recognised: its subprotocols, and CONNECT and CONNACK.
import type { Card } from '../card'

export const mqtt: Card = {
  id: 'mqtt',
  title: 'MQTT',
  specification: 'https://docs.oasis-open.org/mqtt/mqtt/v5.0/mqtt-v5.0.html',
  evidence: [
    { of: 'subprotocol', matches: /^mqtt(v\d(\.\d)*)?$/i, weight: 'sure' },
    { of: 'url', matches: /\/mqtt(?=[/?#]|$)/, weight: 'strong' },
    // `MQTT` or `MQIsdp` after a length of one to four bytes.
    {
      of: 'bytes',
      by: 'page',
      matches: /^10(?:[89a-f].){0,3}[0-7].(?:00044d515454|00064d514973647[0])/,
      weight: 'strong',
    },
    { of: 'bytes', by: 'server', matches: /^20020[01]0[0-5]/, weight: 'strong' },
    { of: 'bytes', by: 'server', matches: /^20(?:0[3-9]|[1-7].)0[01](?:00|[89].)/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).mqtt,
}
