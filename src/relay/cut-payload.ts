// What of a payload travels with its row, and the parts that are asked for later.

import type { Fact } from '../wire/facts'
import { FACT_COST, PAYLOAD_PART, PREVIEW } from '../wire/limits'
import type { PayloadPart } from '../wire/packets'
import type { Content, Payload } from '../wire/payload'
import { payloadOf } from '../wire/read-fact'

/** Asked of each message: `instanceof` of a DOM class takes Firefox a microsecond, whatever it is asked of. */
const lengthOf = (content: Content) =>
  typeof content === 'string' || ArrayBuffer.isView(content) ? content.length : content.size

function preview(payload: Payload): Payload {
  const { content } = payload
  if (content === null || lengthOf(content) <= PREVIEW) return payload
  const rest = payload.rest === 'none' ? 'on-request' : payload.rest
  return { ...payload, content: content.slice(0, PREVIEW), rest }
}

/** The fact as the panel gets it: its payload cut to a preview. */
export function previewed(fact: Fact): Fact {
  const whole = payloadOf(fact)
  if (whole === null) return fact
  const payload = preview(whole)
  return payload === whole ? fact : ({ ...fact, payload } as Fact)
}

/** Bytes, about: what a fact adds to a packet. */
export function costOf(fact: Fact): number {
  const content = payloadOf(fact)?.content ?? null
  return FACT_COST + (content === null ? 0 : lengthOf(content))
}

/** One part of a payload, `null` where it is no longer kept. A Blob is read here, as bytes. */
export async function payloadPart(
  fact: Fact | null,
  seq: number,
  offset: number,
): Promise<PayloadPart> {
  const payload = fact && payloadOf(fact)
  const gone: PayloadPart = { kind: 'payload', seq, offset, length: 0, content: null }
  if (payload === null || payload.content === null || payload.rest !== 'none') return gone
  const length = lengthOf(payload.content)
  const part = payload.content.slice(offset, offset + PAYLOAD_PART)
  if (!(part instanceof Blob)) return { ...gone, length, content: part }
  try {
    return { ...gone, length, content: new Uint8Array(await part.arrayBuffer()) }
  } catch {
    return gone // the file behind the Blob has changed or gone
  }
}
