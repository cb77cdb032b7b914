// How OCPP-J is recognised: its subprotocols have its version.
import type { Card } from '../card'

export const ocpp: Card = {
  id: 'ocpp',
  title: 'OCPP-J',
  specification: 'https://openchargealliance.org/protocols/open-charge-point-protocol/',
  evidence: [
    { of: 'subprotocol', matches: /^ocpp[12](\.\d)+$/, weight: 'sure' },
    {
      of: 'text',
      matches:
        /^\[2,\s*"[^"]+",\s*"(BootNotification|Heartbeat|StatusNotification|Authorize|MeterValues|(Start|Stop)Transaction|TransactionEvent|Remote(Start|Stop)Transaction|Request(Start|Stop)Transaction|ChangeConfiguration|GetConfiguration|DataTransfer)",/,
      weight: 'strong',
    },
    { of: 'text', matches: /^\[3,\s*"[^"]+",\s*\{/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).ocpp,
}
