// How STOMP is recognised: its subprotocols, and the first lines of its frames, as text or as bytes.
import type { Card } from '../card'

/** `CONNECT\n` and the like as hex digits, \r allowed. */
const hex = (commands: readonly string[]): RegExp => {
  const digits = commands.map((command) =>
    Array.from(command, (letter) => letter.charCodeAt(0).toString(16)).join(''),
  )
  return new RegExp(`^(${digits.join('|')})(0d)?0a`)
}

const OTHERS = 'SEND|SUBSCRIBE|UNSUBSCRIBE|ACK|NACK|MESSAGE|RECEIPT'

export const stomp: Card = {
  id: 'stomp',
  title: 'STOMP',
  specification: 'https://stomp.github.io/stomp-specification-1.2.html',
  evidence: [
    { of: 'subprotocol', matches: /^v1[0-2]\.stomp$/, weight: 'sure' },
    { of: 'url', matches: /\bstomp\b/, weight: 'weak' },
    {
      of: 'text',
      by: 'page',
      matches:
        /^\n*(CONNECT|STOMP)\r?\n((accept-version|host|login|passcode|heart-beat|[\w-]+) *:|\r?\n\0)/,
      weight: 'strong',
    },
    { of: 'text', by: 'server', matches: /^\n*CONNECTED\r?\n[\w-]+ *:/, weight: 'strong' },
    {
      of: 'text',
      by: 'server',
      matches: /^\n*(MESSAGE|RECEIPT|ERROR)\r?\n[\w-]+ *:/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'page',
      matches: /^\n*(SEND|SUBSCRIBE|UNSUBSCRIBE|ACK|NACK|BEGIN|COMMIT|ABORT)\r?\n[\w-]+ *:/,
      weight: 'strong',
    },
    {
      of: 'text',
      matches: new RegExp(
        `^\\n*(${OTHERS})\\r?\\n([\\w-]+:.*\\r?\\n)*?(destination|id|receipt-id):`,
      ),
      weight: 'weak',
    },
    { of: 'bytes', by: 'page', matches: hex(['CONNECT', 'STOMP']), weight: 'strong' },
    { of: 'bytes', by: 'server', matches: hex(['CONNECTED']), weight: 'strong' },
    { of: 'bytes', by: 'server', matches: hex(['MESSAGE', 'RECEIPT', 'ERROR']), weight: 'strong' },
    {
      of: 'bytes',
      by: 'page',
      matches: hex(['SEND', 'SUBSCRIBE', 'UNSUBSCRIBE', 'ACK', 'NACK', 'BEGIN']),
      weight: 'strong',
    },
  ],
  load: async () => (await import('./decoder')).stomp,
}
