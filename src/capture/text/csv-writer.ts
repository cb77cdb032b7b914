// Writes a capture as CSV, one fact a line: for spreadsheets and notebooks.
import type { Fact } from '../../wire/facts'
import { payloadOf } from '../../wire/read-fact'
import { base64 } from '../base64'
import type { Captured } from '../captured'
import { isoTime } from '../iso-time'
import type { CaptureWriter } from '../stream/write-capture'
import { csvLine } from './csv-cell'
import { said } from './said'

const COLUMNS = [
  ...['time', 'page', 'socket', 'url', 'kind', 'readyState', 'nth', 'size', 'bufferedAmount'],
  ...['code', 'reason', 'wasClean', 'encoding', 'complete', 'data', 'note'],
]

/** Of a message: what it is written in, whether all of it is here, and it. */
function dataOf(fact: Fact) {
  const payload = payloadOf(fact)
  if (payload === null) return { size: null, encoding: null, complete: null, data: null }
  const { content, size, kind, rest } = payload
  return {
    size,
    encoding: kind === 'text' ? 'text' : 'base64',
    complete: rest === 'none' && content !== null,
    data:
      content instanceof Uint8Array ? base64(content) : typeof content === 'string' ? content : '',
  }
}

const socketOf = (fact: Fact) => ('socket' in fact && fact.socket > 0 ? fact.socket : null)
const closeOf = (fact: Fact) =>
  'code' in fact
    ? [fact.code, fact.reason, 'wasClean' in fact ? fact.wasClean : null]
    : [null, null, null]

/** What the lines of a file refer to. */
class Places {
  private readonly pages = new Map<string, string>()
  private readonly urls = new Map<string, string>()

  take(record: Captured): void {
    if (record.kind === 'document') this.pages.set(record.document, record.url)
    if (record.kind === 'fact' && record.fact.kind === 'socket-created')
      this.urls.set(`${record.fact.socket} ${record.document}`, record.fact.url)
  }

  of(document: string, socket: number | null) {
    return [this.pages.get(document) ?? '', socket, this.urls.get(`${socket} ${document}`) ?? '']
  }
}

/** @param hasMark begin with a byte order mark: without it, Excel takes UTF-8 for the system's code page */
export function csvWriter(hasMark = false): CaptureWriter {
  const places = new Places()
  return {
    begin: () => (hasMark ? '\ufeff' : '') + csvLine(COLUMNS),
    write(record) {
      places.take(record)
      if (record.kind !== 'fact') return ''
      const { document, fact } = record
      const { size, encoding, complete, data } = dataOf(fact)
      return csvLine([
        ...[isoTime(fact.time), ...places.of(document, socketOf(fact)), fact.kind],
        'readyState' in fact ? fact.readyState : null,
        'nth' in fact ? fact.nth : null,
        ...[size, 'bufferedAmount' in fact ? fact.bufferedAmount : null, ...closeOf(fact)],
        ...[encoding, complete, data, said(fact)],
      ])
    },
    end: () => [],
  }
}
