// Protocol Buffers in a payload: bare, after their length, or in a frame of gRPC-web; by the schema, or guessed.
import { short } from '../../line'
import { viewOf } from '../bytes'
import type { Found, Task } from '../reading'
import { valueText } from '../value-text'
import { ENOUGH, ENOUGH_FRAMED, guessProtobuf } from './guess'
import { messageValue } from './read'
import type { MessageType, Schema } from './schema'
import { readWire, varintAt } from './wire'

/** Messages of a schema that are tried: each walks through the payload. */
const TRIED_MOST = 200

interface Framed {
  readonly bytes: Uint8Array
  readonly frame: '' | ' after its length' | ' in gRPC-web'
}

/** A length before it that is right. */
function afterLength(bytes: Uint8Array): Framed | null {
  const length = varintAt(bytes, 0)
  if (!length || length.value === 0n) return null
  const isRight = Number(length.value) === bytes.length - length.size
  return isRight ? { bytes: bytes.subarray(length.size), frame: ' after its length' } : null
}

/** Flags and four bytes of length. https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md */
function inGrpcWeb(bytes: Uint8Array): Framed | null {
  if (bytes.length < 6 || bytes[0] !== 0) return null
  const isRight = viewOf(bytes).getUint32(1) === bytes.length - 5
  return isRight ? { bytes: bytes.subarray(5), frame: ' in gRPC-web' } : null
}

/** null: not all of it is as the message says. `isChosen`: then what it does not know is shown, too. */
function readAs(bytes: Uint8Array, schema: Schema, message: MessageType, isChosen: boolean) {
  const wires = readWire(bytes)
  if (!wires) return null
  const misfits = { unknown: 0, wrong: 0 }
  const value = messageValue({ schema, misfits }, message, wires)
  const fits = misfits.wrong === 0 && misfits.unknown === 0 && wires.length > 0
  return fits || isChosen ? value : null
}

function bySchema({ bytes, frame }: Framed, schema: Schema, messageType = ''): Found | null {
  const chosen = schema.messages.get(messageType)
  const tried = chosen ? [chosen] : [...schema.messages.values()].slice(0, TRIED_MOST)
  for (const message of tried) {
    const value = readAs(bytes, schema, message, chosen !== undefined)
    if (value === null) continue
    return {
      format: `Protobuf${frame} ${message.fullName}`,
      body: { kind: 'value', value, format: 'Protobuf' },
      line: short(valueText(value, 200)),
    }
  }
  return null
}

/** By the schema alone: it comes before everything that could also be text. */
export function protobufBySchema(content: string | Uint8Array, task: Task): Found | null {
  const { schema, messageType } = task
  if (!schema || typeof content === 'string' || content.length === 0) return null
  for (const framed of [
    { bytes: content, frame: '' } as const,
    inGrpcWeb(content),
    afterLength(content),
  ]) {
    const found = framed && bySchema(framed, schema, messageType)
    if (found) return found
  }
  return null
}

export function protobufByGuess(content: string | Uint8Array, { as }: Task): Found | null {
  if (typeof content === 'string') return null
  for (const framed of [inGrpcWeb(content), afterLength(content)]) {
    const found = framed && guessProtobuf(framed.bytes, ENOUGH_FRAMED)
    if (found) return { ...found, format: `Protobuf${framed.frame}` }
  }
  return guessProtobuf(content, as === undefined ? ENOUGH : 0)
}
