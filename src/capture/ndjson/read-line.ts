// One line of a capture as a record: every field checked, whatever wrote the file.
import { isObject, type Shape } from '../../wire/checks'
import type { Fact } from '../../wire/facts'
import { FACTS } from '../../wire/guards'
import { fromBase64 } from '../base64'
import { CaptureError, type Fault } from '../capture-error'
import type { Captured, CaptureHeader } from '../captured'
import { faultIn } from '../fault-in'
import { BOOKMARK, DOCUMENT, HANDSHAKE, HEADER, INNER } from '../shapes'
import { FORMAT, FORMAT_VERSION } from './format'

type Fields = Readonly<Record<string, unknown>>

/** The last line. */
export interface End {
  readonly kind: 'end'
  readonly records: unknown
}

const RECORDS: Readonly<Record<string, Shape>> = {
  document: DOCUMENT,
  handshake: HANDSHAKE,
  bookmark: BOOKMARK,
}

/** A line, and how to say what is wrong with it. */
class Line {
  constructor(readonly number: number) {}

  fail(field: string, fault: Fault): never {
    throw new CaptureError({ line: this.number, field, fault })
  }

  parsed(text: string): Fields {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      this.fail('', 'not-json')
    }
    return isObject(value) && !Array.isArray(value) ? value : this.fail('', 'not-an-object')
  }

  /** The fields of the shape and no others. */
  checked(fields: Fields, shape: Shape): Fields {
    const fault = faultIn(fields, shape, INNER)
    if (fault) this.fail(fault.field, fault.fault)
    const known = Object.keys(shape).filter((key) => fields[key] !== undefined)
    return Object.fromEntries(known.map((key) => [key, fields[key]]))
  }

  /** With `text` or `base64` in the place of `content`. */
  payload(raw: unknown): unknown {
    if (!isObject(raw)) return raw
    const { kind, size, rest, text, base64 } = raw
    const isText = kind === 'text'
    if (isText ? base64 !== undefined : text !== undefined)
      this.fail(`payload.${isText ? 'base64' : 'text'}`, 'other-content')
    if (isText && text !== undefined && typeof text !== 'string')
      this.fail('payload.text', 'not-text')
    return { kind, size, rest, content: isText ? (text ?? null) : this.bytes(base64) }
  }

  private bytes(base64: unknown): Uint8Array | null {
    if (base64 === undefined) return null
    if (typeof base64 !== 'string') this.fail('payload.base64', 'not-text')
    return fromBase64(base64) ?? this.fail('payload.base64', 'not-base64')
  }
}

export function readHeader(text: string): CaptureHeader {
  const line: Line = new Line(1)
  const fields = line.parsed(text)
  if (fields.format !== FORMAT) line.fail('format', 'no-capture')
  if (fields.version !== FORMAT_VERSION) line.fail('version', 'unknown-version')
  return { ...line.checked(fields, HEADER), kind: 'header' } as CaptureHeader
}

function factOf(line: Line, fields: Fields, shape: Shape): Fact {
  const raw = 'payload' in shape ? { ...fields, payload: line.payload(fields.payload) } : fields
  const fact = { ...line.checked(raw, shape), kind: fields.kind } as Fact
  if (fact.kind === 'gap' && fact.through < fact.seq) line.fail('through', 'before-its-start')
  return fact
}

/** @param number of the line, from 1 */
export function readRecord(text: string, number: number): Captured | End {
  const line: Line = new Line(number)
  const fields = line.parsed(text)
  const { kind, document } = fields
  if (kind === undefined) line.fail('kind', 'missing')
  if (typeof kind !== 'string') line.fail('kind', 'not-text')
  if (kind === 'end') return { kind, records: fields.records }
  const record = Object.hasOwn(RECORDS, kind) ? RECORDS[kind] : undefined
  if (record) return { ...line.checked(fields, record), kind } as Captured
  const shape = Object.hasOwn(FACTS, kind) ? FACTS[kind as Fact['kind']] : undefined
  if (!shape) return line.fail('kind', 'unknown-kind')
  if (typeof document !== 'string')
    return line.fail('document', document === undefined ? 'missing' : 'not-text')
  return { kind: 'fact', document, fact: factOf(line, fields, shape) }
}
