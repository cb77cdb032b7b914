// Reads `_webSocketMessages`: each message checked, control frames left out.
import type { MessageFact } from '../../wire/facts'
import type { Payload } from '../../wire/payload'
import { fromBase64 } from '../base64'
import { CaptureError, type Fault } from '../capture-error'
import { faultIn } from '../fault-in'
import { utf8Size } from '../utf8'
import { BINARY_OPCODE, TEXT_OPCODE } from './har-message'
import { type HarMessage, MESSAGE } from './har-shapes'

export type ReadMessage = Omit<MessageFact, 'seq' | 'socket'>

export interface ReadMessages {
  /** `nth` and `total` are those of the socket. */
  readonly messages: readonly ReadMessage[]
  /** Why the connection failed. */
  readonly error: { readonly time: number; readonly data: string } | null
}

const MICROSECOND = 1e6

/** Seconds as ms: no finer than µs, which a number of seconds since the epoch can tell. */
const msOf = (seconds: number) => Math.round(seconds * MICROSECOND) / 1_000

function fail(field: string, fault: Fault): never {
  throw new CaptureError({ line: null, field, fault })
}

/** `_size`, which we write: its bytes in all, where not all are here. */
function payloadOf({ opcode, data }: HarMessage, raw: unknown, path: string): Payload {
  const isText = opcode === TEXT_OPCODE
  const content = isText ? data : (fromBase64(data) ?? fail(`${path}.data`, 'not-base64'))
  const here = typeof content === 'string' ? utf8Size(content) : content.length
  const { _size: told } = raw as { readonly _size?: unknown }
  const kind = isText ? 'text' : 'arraybuffer'
  if (!Number.isSafeInteger(told) || Number(told) < here)
    return { kind, size: here, content, rest: 'none' }
  return { kind, size: Number(told), content: here === 0 ? null : content, rest: 'omitted' }
}

function checked(raw: unknown, path: string): HarMessage {
  const fault = faultIn(raw, MESSAGE, {}, path)
  if (fault) fail(fault.field, fault.fault)
  return raw as HarMessage
}

export function readMessages(list: readonly unknown[], path: string): ReadMessages {
  const counts = { send: { nth: 0, total: 0 }, receive: { nth: 0, total: 0 } }
  const messages: ReadMessage[] = []
  let error: ReadMessages['error'] = null
  for (const [index, raw] of list.entries()) {
    const message = checked(raw, `${path}[${index}]`)
    const { type, opcode, data } = message
    const time = msOf(message.time)
    if (type === 'error') error = { time, data }
    if (type === 'error' || (opcode !== TEXT_OPCODE && opcode !== BINARY_OPCODE)) continue
    const payload = payloadOf(message, raw, `${path}[${index}]`)
    const count = counts[type]
    count.nth += 1
    count.total += payload.size
    messages.push({
      kind: type === 'send' ? 'message-sent' : 'message-received',
      ...{ time, readyState: 1, payload, ...count, bufferedAmount: 0, stack: '' },
    })
  }
  return { messages, error }
}
