// The serializers of WAMP: messages out of one WebSocket message, one or, where batched, several.
// https://wamp-proto.org/wamp_latest_ietf.html#name-serializers
import { decode, decodeSequence } from 'cbor2/decoder'
import { cutMessagePackParts, messagePackParts } from '../binary-parts'
import type { Message } from '../decoder'
import { jsonParts, messageParts } from '../json-parts'
import { MOST_PARTS, type Parts, ValueParts } from '../parts'

/** Between batched messages of JSON: ASCII 24 in implementations, 30 in the specification. */
const textsOf = (text: string): string[] =>
  text.split('\u0018').flatMap((one) => one.split('\u001e'))

function cborParts(bytes: Uint8Array): Parts | null {
  try {
    return ValueParts.of(decode(bytes), 'CBOR')
  } catch {
    return null
  }
}

/** Those parts of a list that are whole. */
function cutCborParts(bytes: Uint8Array): Parts | null {
  const [first = 0] = bytes
  if (first < 0x80 || first > 0x9f) return null
  const length = first === 0x98 ? 2 : first === 0x99 ? 3 : first === 0x9a ? 5 : 1
  const values: unknown[] = []
  try {
    for (const value of decodeSequence(bytes.subarray(length)))
      if (values.push(value) === MOST_PARTS) break
  } catch {
    // here the message was cut
  }
  return ValueParts.of(values, 'CBOR')
}

/** A list of MessagePack begins with a byte that is none of CBOR's lists, and the other way round. */
function partsOf(bytes: Uint8Array, isCut: boolean): Parts | null {
  const [first = 0] = bytes
  const isCbor =
    first >= 0x80 && (first < 0x90 || first === 0x9f || first === 0x98 || first === 0x99)
  const [whole, cut] = isCbor ? [cborParts, cutCborParts] : [messagePackParts, cutMessagePackParts]
  const parts = isCut ? cut(bytes) : whole(bytes)
  return parts?.isList ? parts : null
}

/** Batched: each message after its length, four bytes. */
function* batched(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0, count = 0; at + 4 <= bytes.length && count < MOST_PARTS; count += 1) {
    const end = at + 4 + view.getUint32(at)
    yield bytes.subarray(at + 4, end)
    at = end
  }
}

function textMessages(text: string, message: Message): (Parts | null)[] {
  const texts = textsOf(text).filter((one) => one.trim() !== '')
  return texts.map((one, at) => {
    const isCut = message.missing > 0 && at === texts.length - 1
    return isCut ? jsonParts(one) : messageParts({ ...message, content: one, missing: 0 })
  })
}

/** null in place of what is no message. */
export function readMessages(message: Message, isBatched: boolean): (Parts | null)[] {
  const { content, missing } = message
  if (typeof content === 'string') return textMessages(content, message)
  if (!isBatched) return [partsOf(content, missing > 0)]
  const all = [...batched(content)]
  return all.map((bytes, at) => partsOf(bytes, missing > 0 && at === all.length - 1))
}
