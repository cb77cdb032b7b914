// Reads a capture from NDJSON: record by record, until the end or the first line that is wrong.
import { CAPTURE_DOCUMENTS } from '../../wire/capture-limits'
import { CaptureError, type Fault } from '../capture-error'
import type { Captured } from '../captured'
import { Pace } from '../stream/pace'
import { readLines } from '../stream/read-lines'
import { readHeader, readRecord } from './read-line'

export interface ReadOptions {
  readonly signal?: AbortSignal
  /** Bytes that were read; once a slice. */
  readonly onProgress?: (bytes: number) => void
  readonly pace?: Pace
}

/** What holds of the lines together: a header first, documents before their facts, an end that counts. */
class Order {
  records = 0
  isOver = false
  private number = 0
  private readonly documents = new Set<string>()

  read(text: string, number: number): Captured | null {
    this.number = number
    if (number === 1) return readHeader(text)
    if (text.trim() === '') return null // at the end of a file that a person has edited
    if (this.isOver) this.fail('', 'too-many')
    const record = readRecord(text, number)
    if (record.kind === 'end') {
      if (record.records !== this.records) this.fail('records', 'other-count')
      this.isOver = true
      return null
    }
    this.records += 1
    if (record.kind === 'document') this.know(record.document)
    else if ('document' in record && !this.documents.has(record.document))
      this.fail('document', 'unknown-document')
    return record
  }

  /** The last line was read. */
  end(): void {
    if (this.isOver) return
    if (this.number === 0) this.fail('', 'no-capture')
    this.number += 1
    this.fail('', 'unfinished')
  }

  private know(document: string): void {
    this.documents.add(document)
    if (this.documents.size > CAPTURE_DOCUMENTS) this.fail('document', 'too-many')
  }

  private fail(field: string, fault: Fault): never {
    throw new CaptureError({ line: Math.max(1, this.number), field, fault })
  }
}

/** The header first. Throws a CaptureError, or the reason of the signal. */
export async function* readNdjson(
  file: Blob | ReadableStream<Uint8Array>,
  { signal, onProgress, pace = new Pace() }: ReadOptions = {},
): AsyncGenerator<Captured, void, undefined> {
  const order = new Order()
  signal?.throwIfAborted()
  for await (const { lines, number, bytes } of readLines(file)) {
    for (const [index, text] of lines.entries()) {
      const record = order.read(text, number + index)
      if (record !== null) yield record
      if (!pace.isDue()) continue
      onProgress?.(bytes)
      await pace.rest(signal)
    }
  }
  order.end()
}
