// What Engine.IO's own packets say: all but `message`, which carries what the application sends.
import type { Unit } from '../decoder'
import { fieldOf, parsedFields } from '../json-text'
import { line, short } from '../line'
import type { Packet } from './packet'

const UPGRADE_PROBE = 'probe'

function openUnit(data: string): Unit {
  const handshake = parsedFields(data)
  if (!handshake) return { type: 'open', role: 'opening', problem: 'malformed' }
  const sid = fieldOf(handshake, 'sid')
  return {
    type: 'open',
    role: 'opening',
    line: typeof sid === 'string' ? `sid ${short(sid)}` : '',
    body: { kind: 'json', text: data },
  }
}

/** A ping is answered by the other side's pong, whichever side begins: that changed with revision 4. */
export function controlUnit({ type, data }: Packet): Unit | null {
  const text = typeof data === 'string' ? data : ''
  const isProbe = text === UPGRADE_PROBE
  const role = isProbe ? 'opening' : 'heartbeat'
  switch (type) {
    case 'open':
      return openUnit(text)
    case 'close':
      return { type, role: 'closing' }
    case 'ping':
      return { type, role, line: short(text), asks: `ping ${text}` }
    case 'pong':
      return { type, role, line: short(text), answers: `ping ${text}` }
    case 'upgrade':
      return { type, role: 'opening', line: line('polling → websocket') }
    case 'noop':
      return { type }
    case 'message':
      return null
  }
}
