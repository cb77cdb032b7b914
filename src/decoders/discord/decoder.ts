// Discord's gateway as JSON; where it compresses its messages, they are told as such.
// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway
import type { Decoder, Unit } from '../decoder'
import { line, quoted } from '../line'
import { objectDecoder } from '../objects'
import { labelIn, numberIn, type Parts, textIn } from '../parts'
import { cutOff, known, unit } from '../unit'

const OPS: ReadonlyMap<number, { readonly type: string; readonly role?: Unit['role'] }> = new Map([
  [0, { type: 'Dispatch' }],
  [1, { type: 'Heartbeat', role: 'heartbeat' }],
  [2, { type: 'Identify', role: 'opening' }],
  [3, { type: 'Presence Update' }],
  [4, { type: 'Voice State Update' }],
  [6, { type: 'Resume', role: 'opening' }],
  [7, { type: 'Reconnect', role: 'closing' }],
  [8, { type: 'Request Guild Members' }],
  [9, { type: 'Invalid Session', role: 'error' }],
  [10, { type: 'Hello', role: 'opening' }],
  [11, { type: 'Heartbeat ACK', role: 'heartbeat' }],
  [31, { type: 'Request Soundboard Sounds' }],
])

function readUnit(fields: Parts, sent: boolean): Unit | null {
  const op = numberIn(fields, 'op')
  if (op === undefined) return null
  const kind = OPS.get(op)
  const event = textIn(fields, 't')
  const serial = labelIn(fields, 's')
  return unit(kind?.type ?? `${op}`, {
    name: event,
    line: line(event && quoted(event), serial && `s ${serial}`),
    role: kind?.role,
    ...(op === 1 && sent ? { asks: 'heartbeat' } : {}),
    ...(op === 11 ? { answers: 'heartbeat' } : {}),
    fields: known({ op, s: fields.get('s'), t: fields.get('t') }),
    body: fields.body('d'),
    problem: kind ? undefined : 'unknown',
  })
}

const texts = objectDecoder({
  start: () => null,
  read: (_: null, fields, { sent }) => readUnit(fields, sent),
})

/** zlib-stream, zstd-stream or ETF, as the URL says: one stream for the whole connection. */
export const discord: Decoder<{ readonly encoding: string }> = {
  start: ({ url }) => ({
    encoding:
      /[?&]compress=([\w-]+)/.exec(url)?.[1] ?? /[?&]encoding=(\w+)/.exec(url)?.[1] ?? 'binary',
  }),
  read({ encoding }, message) {
    const { content } = message
    if (typeof content === 'string') return texts.read(null, message)
    const size = content.length + message.missing
    return cutOff([unit(encoding, { size, body: { kind: 'bytes', bytes: content } })], message)
  },
}
