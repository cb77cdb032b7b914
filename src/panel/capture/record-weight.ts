// How heavy a record is, for batches that are neither many small calls nor one that is too large.
import type { Captured } from '../../capture/captured'
import { CAPTURE_BATCH_BYTES } from '../../wire/capture-limits'
import { payloadOf } from '../../wire/read-fact'

/** Characters or bytes of its payload. */
export function weightOf(record: Captured): number {
  const content = record.kind === 'fact' ? (payloadOf(record.fact)?.content ?? null) : null
  return content === null || content instanceof Blob ? 0 : content.length
}

/** It goes by itself. */
export const isLarge = (record: Captured): boolean => weightOf(record) > CAPTURE_BATCH_BYTES / 4
