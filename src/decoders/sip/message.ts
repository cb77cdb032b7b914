// A request or response of SIP taken apart: its first line, its headers, its body.
// https://www.rfc-editor.org/rfc/rfc3261#section-7
import { utf8 } from '../bytes/cursor'

/** Short forms of names. https://www.iana.org/assignments/sip-parameters */
const COMPACT: Readonly<Record<string, string>> = {
  ...{ a: 'Accept-Contact', b: 'Referred-By', c: 'Content-Type', d: 'Request-Disposition' },
  ...{ e: 'Content-Encoding', f: 'From', i: 'Call-ID', j: 'Reject-Contact', k: 'Supported' },
  ...{ l: 'Content-Length', m: 'Contact', o: 'Event', r: 'Refer-To', s: 'Subject', t: 'To' },
  ...{ u: 'Allow-Events', v: 'Via', x: 'Session-Expires', y: 'Identity' },
}

export interface SipMessage {
  /** '' of a response. */
  readonly method: string
  readonly uri: string
  /** 0 of a request. */
  readonly status: number
  readonly reason: string
  /** As written, in their order; equal names together. */
  readonly headers: ReadonlyMap<string, string[]>
  readonly body: Uint8Array
  readonly isSound: boolean
}

const REQUEST = /^([A-Z][A-Z0-9.!%*_+`'~-]*) (\S+) SIP\/2\.0$/
const RESPONSE = /^SIP\/2\.0 ([1-6]\d\d)(?: (.*))?$/

/** Names are the same in large and small letters. */
function headersOf(lines: readonly string[]) {
  const headers = new Map<string, string[]>()
  const names = new Map<string, string>()
  let isSound = true
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon <= 0) {
      isSound = false
      continue
    }
    const written = line.slice(0, colon).trim()
    const full = Object.hasOwn(COMPACT, written.toLowerCase())
      ? COMPACT[written.toLowerCase()]
      : written
    const key = (full ?? written).toLowerCase()
    const name = names.get(key) ?? full ?? written
    names.set(key, name)
    const values = headers.get(name)
    const value = line.slice(colon + 1).trim()
    if (values) values.push(value)
    else headers.set(name, [value])
  }
  return { headers, isSound, names }
}

/** Where the empty line ends the head; -1: it does not. */
function headEnd(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return at + 2
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return at + 3
  }
  return -1
}

/** null: neither a request nor a response. */
export function readMessage(bytes: Uint8Array): SipMessage | null {
  const end = headEnd(bytes)
  const head = utf8(end < 0 ? bytes : bytes.subarray(0, end))
  // A line that begins with a blank goes on with the one before.
  const [first = '', ...lines] = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const request = REQUEST.exec(first)
  const response = RESPONSE.exec(first)
  if (!request && !response) return null
  const { headers, isSound, names } = headersOf(lines.filter((line) => line !== ''))
  const name = names.get('content-length')
  const stated = name === undefined ? undefined : headers.get(name)?.[0]
  const body = end < 0 ? new Uint8Array(0) : bytes.subarray(end)
  const isLength = stated === undefined || Number(stated) === body.length
  return {
    method: request?.[1] ?? '',
    uri: request?.[2] ?? '',
    status: Number(response?.[1] ?? 0),
    reason: response?.[2] ?? '',
    ...{ headers, body, isSound: isSound && isLength && end >= 0 },
  }
}

/** By its name in any letters; the first of several. */
export function headerOf({ headers }: SipMessage, name: string): string | undefined {
  const direct = headers.get(name)
  if (direct) return direct[0]
  for (const [written, values] of headers)
    if (written.toLowerCase() === name.toLowerCase()) return values[0]
  return undefined
}
