// Writes a capture as a transcript: for the eye, a mail, a bug report. Not to be read by a program.
import { TRANSCRIPT_BYTES } from '../../wire/capture-limits'
import type { Fact } from '../../wire/facts'
import type { Payload } from '../../wire/payload'
import { payloadOf } from '../../wire/read-fact'
import type { Captured, CaptureHeader } from '../captured'
import { isoTime } from '../iso-time'
import type { CaptureWriter } from '../stream/write-capture'
import { arrowOf } from './direction'
import { plain, plainLine } from './plain'
import { said } from './said'

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, TRANSCRIPT_BYTES), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join(' ')

/** A message of several lines stays one: what follows the first is indented. */
function textOf({ content }: Payload): string {
  if (content === null || content instanceof Blob) return ''
  if (typeof content !== 'string') return hex(content)
  return plain(content.replaceAll('\r\n', '\n')).replaceAll('\n', '\n    ')
}

/** What is here of it, of how much: `12 B`, `64 of 9000 B`. */
function sizeOf({ kind, content, size, rest }: Payload): string {
  const isHex = kind !== 'text' && content instanceof Uint8Array
  const here = isHex ? Math.min(content.length, TRANSCRIPT_BYTES) : content === null ? 0 : size
  if (isHex ? here < size : rest !== 'none')
    return isHex || content === null ? `${here} of ${size} B` : `the start of ${size} B`
  return `${size} B`
}

function lineOf(fact: Fact, socket: string): string {
  const payload = payloadOf(fact)
  const parts = [isoTime(fact.time), socket, arrowOf(fact.kind), plainLine(said(fact))]
  if (payload !== null) parts.push(`(${sizeOf(payload)})`, textOf(payload))
  return `${parts.filter((part) => part !== '').join('  ')}\n`
}

/** Sockets are numbered in the order in which they come. */
class Numbers {
  private readonly known = new Map<string, number>()

  of(document: string, fact: Fact): string {
    if (!('socket' in fact) || fact.socket === 0) return ''
    const key = `${fact.socket} ${document}`
    const number = this.known.get(key) ?? this.known.size + 1
    this.known.set(key, number)
    return `#${number}`
  }
}

export function transcriptWriter({ tool, toolVersion, exportedAt }: CaptureHeader): CaptureWriter {
  const numbers = new Numbers()
  const line = (record: Captured): string => {
    if (record.kind === 'document') return `\n${plainLine(record.url)}\n`
    if (record.kind !== 'fact') return ''
    return lineOf(record.fact, numbers.of(record.document, record.fact))
  }
  return {
    begin: () => `${tool} ${toolVersion}, ${isoTime(exportedAt)}\n`,
    write: line,
    end: () => [],
  }
}
