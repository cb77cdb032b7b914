// Writes a capture in one of the formats, chunk by chunk: in slices, with progress, until it is aborted.
import { CAPTURE_CHUNK } from '../../wire/capture-limits'
import type { Captured, CaptureSource } from '../captured'
import { hasBlob, withBytes } from './blob-content'
import { Pace } from './pace'

/** A format. What it returns is written in this order; a format that needs all first keeps what it needs. */
export interface CaptureWriter {
  /** @param isRedacted what is written may not be what was there */
  begin(isRedacted: boolean): string
  write(record: Captured): string
  end(): Iterable<string | Blob>
}

export interface WriteOptions {
  readonly signal?: AbortSignal
  /** How many records are written; once a slice. */
  readonly onProgress?: (records: number) => void
  /** What is written in the place of a record. */
  readonly redact?: (record: Captured) => Captured
  readonly pace?: Pace
}

/**
 * Chunks that make up the file, as `new Blob()` or a writable stream take them. Throws the reason of
 * the signal.
 */
export async function* writeCapture(
  source: CaptureSource,
  writer: CaptureWriter,
  { signal, onProgress, redact, pace = new Pace() }: WriteOptions = {},
): AsyncGenerator<string | Blob, void, undefined> {
  signal?.throwIfAborted()
  let chunk = writer.begin(redact !== undefined)
  let records = 0
  for await (const raw of source) {
    const record = hasBlob(raw) ? await withBytes(raw) : raw
    chunk += writer.write(redact ? redact(record) : record)
    records += 1
    if (chunk.length >= CAPTURE_CHUNK) {
      yield chunk
      chunk = ''
    }
    if (!pace.isDue()) continue
    onProgress?.(records)
    await pace.rest(signal)
  }
  for (const part of writer.end()) {
    if (chunk !== '') yield chunk
    chunk = ''
    yield part
  }
  if (chunk !== '') yield chunk
  onProgress?.(records)
}
