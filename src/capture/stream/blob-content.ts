// Reads the Blobs of facts: a file can hold bytes alone.
import type { Fact } from '../../wire/facts'
import type { Payload } from '../../wire/payload'
import { payloadOf } from '../../wire/read-fact'
import type { Captured, CapturedFact } from '../captured'

const contentOf = (record: Captured) =>
  record.kind === 'fact' ? (payloadOf(record.fact)?.content ?? null) : null

export const hasBlob = (record: Captured): record is CapturedFact =>
  contentOf(record) instanceof Blob

/** The same fact with another payload. */
export const withPayload = (fact: Fact, payload: Payload): Fact => ({ ...fact, payload }) as Fact

/** A Blob that cannot be read any more is told as omitted. */
export async function withBytes(record: CapturedFact): Promise<CapturedFact> {
  const { fact } = record
  const payload = payloadOf(fact)
  if (payload === null || !(payload.content instanceof Blob)) return record
  try {
    const content = new Uint8Array(await payload.content.arrayBuffer())
    return { ...record, fact: withPayload(fact, { ...payload, content }) }
  } catch {
    return { ...record, fact: withPayload(fact, { ...payload, content: null, rest: 'omitted' }) }
  }
}
