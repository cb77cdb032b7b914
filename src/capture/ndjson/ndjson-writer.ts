// Writes a capture as NDJSON: one record a line, complete, to be read again.
import type { Captured, CaptureHeader } from '../captured'
import type { CaptureWriter } from '../stream/write-capture'
import { lineOf } from './write-line'

/** @param header of this file; that of the file which the capture was read from is passed over. */
export function ndjsonWriter(header: CaptureHeader): CaptureWriter {
  let records = 0
  return {
    begin: (isRedacted) => `${lineOf({ ...header, redacted: header.redacted || isRedacted })}\n`,
    write(record: Captured) {
      if (record.kind === 'header') return ''
      records += 1
      return `${lineOf(record)}\n`
    },
    // tells a file that was cut off from one that is whole
    end: () => [`${JSON.stringify({ kind: 'end', records })}\n`],
  }
}
