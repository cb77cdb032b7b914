// SIP over WebSocket: one request or response a message; responses belong to the request of their CSeq.
// https://www.rfc-editor.org/rfc/rfc7118
import { bodyOf } from '../bytes/body'
import { bytesOf } from '../bytes/cursor'
import type { Decoder, Message, Unit, Value } from '../decoder'
import { line, short } from '../line'
import { headerOf, readMessage, type SipMessage } from './message'

const fieldsOf = ({ headers }: SipMessage): Record<string, Value> =>
  Object.fromEntries(
    [...headers].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )

/** An ACK awaits nothing. */
function keysOf(message: SipMessage): Pick<Unit, 'asks' | 'answers' | 'more'> {
  const callId = headerOf(message, 'Call-ID')
  const sequence = headerOf(message, 'CSeq')
  if (callId === undefined || sequence === undefined || message.method === 'ACK') return {}
  const key = `${short(callId, 256)} ${short(sequence.replace(/\s+/g, ' '))}`
  if (message.method !== '') return { asks: key }
  return { answers: key, ...(message.status < 200 ? { more: true } : {}) }
}

/** `"Alice" <sip:alice@a>;tag=1` → `sip:alice@a`. */
const address = (header: string): string =>
  short((/<([^>]*)>/.exec(header)?.[1] ?? header).split(';')[0] ?? '')

function unitOf(message: SipMessage, { missing }: Message): Unit {
  const { method, uri, status, reason, body, isSound } = message
  const from = headerOf(message, 'From')
  const name = method !== '' ? method : headerOf(message, 'CSeq')?.split(/\s+/)[1]
  const payload = bodyOf(body, headerOf(message, 'Content-Type'))
  const problem = missing > 0 ? 'cut' : isSound ? undefined : 'malformed'
  return {
    type: method !== '' ? method : `${status}`,
    line:
      method !== ''
        ? line(short(uri), from !== undefined && `From ${address(from)}`)
        : line(short(reason), short(name ?? '')),
    fields: fieldsOf(message),
    ...(name === undefined ? {} : { name }),
    ...(payload ? { size: body.length + missing, body: payload } : {}),
    ...(status >= 400 ? { role: 'error' } : {}),
    ...(problem ? { problem } : {}),
    ...keysOf(message),
  }
}

/** Two line ends ask whether the other side is there, one says so. */
function keepAlive(text: string): Unit | null {
  if (text === '\r\n\r\n') return { type: 'ping', role: 'heartbeat', asks: 'ping' }
  return text === '\r\n' ? { type: 'pong', role: 'heartbeat', answers: 'ping' } : null
}

export const sip: Decoder<null> = {
  start: () => null,
  read(_, message) {
    const bytes = bytesOf(message.content)
    const alive = bytes.length <= 4 ? keepAlive(String.fromCharCode(...bytes)) : null
    if (alive) return [alive]
    const read = readMessage(bytes)
    return read && [unitOf(read, message)]
  },
}
