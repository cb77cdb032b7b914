// A frame of STOMP taken apart: command, headers as their version escapes them, body.
// https://stomp.github.io/stomp-specification-1.2.html#Augmented_BNF
import { utf8 } from '../bytes/cursor'

export type Version = '1.0' | '1.1' | '1.2'

export interface Frame {
  readonly command: string
  /** The first of equal names: that is the one that counts. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
  /** A header without a colon, an escape that is none, a length that is wrong. */
  readonly isSound: boolean
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\r': '\r',
  '\\n': '\n',
  '\\c': ':',
  '\\\\': '\\',
}

/** These are not escaped, so that clients of 1.0 can be told. */
const isUnescaped = (command: string) => command === 'CONNECT' || command === 'CONNECTED'

function unescaped(text: string, version: Version): string | null {
  let isSound = true
  const plain = text.replace(/\\[\s\S]?/g, (pair) => {
    const meant = version === '1.1' && pair === '\\r' ? undefined : ESCAPES[pair]
    if (meant === undefined) isSound = false
    return meant ?? pair
  })
  return isSound ? plain : null
}

function headersOf(lines: readonly string[], command: string, version: Version) {
  const headers = new Map<string, string>()
  let isSound = true
  const plain = (text: string) => {
    if (version === '1.0' || isUnescaped(command)) return text
    const meant = unescaped(text, version)
    if (meant === null) isSound = false
    return meant ?? text
  }
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon <= 0) isSound = false
    else {
      const [name, value] = [line.slice(0, colon), line.slice(colon + 1)].map((part) =>
        plain(version === '1.0' ? part.trim() : part),
      )
      if (name !== undefined && !headers.has(name)) headers.set(name, value ?? '')
    }
  }
  return { headers, isSound }
}

/** Where the empty line ends the head; all of it if it is cut before. */
function headEnd(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return at + 2
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return at + 3
  }
  return bytes.length
}

function bodyOf(bytes: Uint8Array, from: number, stated: string | undefined, isCut: boolean) {
  const length = stated === undefined ? -1 : Number(stated)
  const isStated = length >= 0 && (isCut || bytes[from + length] === 0)
  const nul = isStated ? from + length : bytes.indexOf(0, from)
  const body = bytes.subarray(from, nul < 0 ? bytes.length : nul)
  return { body, isSound: isCut || stated === undefined || isStated }
}

export function readFrame(bytes: Uint8Array, version: Version, isCut: boolean): Frame {
  const end = headEnd(bytes)
  const [command = '', ...lines] = utf8(bytes.subarray(0, end))
    .split('\n')
    .map((text) => text.replace(/\r$/, ''))
  // The empty line, or the one that is cut.
  const isWhole = end < bytes.length || bytes[end - 1] === 10
  const given = headersOf(lines.slice(0, isWhole ? -2 : -1), command, version)
  const payload = bodyOf(bytes, end, given.headers.get('content-length'), isCut)
  const isSound = given.isSound && payload.isSound
  return { command, headers: given.headers, body: payload.body, isSound }
}
