// An operation of NATS: a line, and for some of them headers and a payload of stated lengths.
// https://docs.nats.io/reference/reference-protocols/nats-protocol
import { utf8 } from '../bytes/cursor'
import type { Memo } from '../bytes/stream'

const CR = 13
const LF = 10

/** Bytes of a control line: the server's own limit is 4,096, INFO is longer. */
const LINE = 131_072

const OPERATIONS = ['INFO', 'CONNECT', 'PUB', 'HPUB', 'SUB', 'UNSUB', 'MSG', 'HMSG'].concat(
  ...['PING', 'PONG', '+OK', '-ERR'],
)

/** Those with a payload, and how many words they have at least. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ['PUB', 2],
  ['HPUB', 3],
  ['MSG', 3],
  ['HMSG', 4],
])

export interface Operation {
  readonly name: string
  readonly words: readonly string[]
  /** Of HPUB and HMSG. */
  readonly headers: Uint8Array
  readonly payload: Uint8Array
  readonly isSound: boolean
}

/** Names are written large or small. */
function wordsOf(text: string): [name: string, words: string[]] {
  const [first = '', ...words] = text.trim().split(/[ \t]+/)
  return [first.toUpperCase(), words]
}

/** How many bytes follow the line; -1: it does not say. */
function payloadLength(name: string, words: readonly string[]): number {
  const least = WORDS.get(name)
  if (least === undefined) return 0
  if (words.length < least) return -1
  const last = words.at(-1) ?? ''
  return /^\d{1,9}$/.test(last) ? Number(last) : -1
}

/** Whether these bytes may become an operation, the first of which is not here whole. */
function mayBegin(bytes: Uint8Array): boolean {
  const [start = ''] = utf8(bytes.subarray(0, 8))
    .toUpperCase()
    .split(/[ \t\r\n]/)
  return start !== '' && OPERATIONS.some((name) => name.startsWith(start))
}

export function measure(bytes: Uint8Array, memo: Memo): number {
  if (memo.end >= 0) return memo.end
  const end = bytes.indexOf(LF, memo.at)
  memo.at = bytes.length
  if (end < 0) return mayBegin(bytes) && bytes.length <= LINE ? 0 : -1
  const [name, words] = wordsOf(utf8(bytes.subarray(0, end)))
  if (!OPERATIONS.includes(name)) return -1
  const length = payloadLength(name, words)
  if (length < 0) return -1
  memo.end = end + 1 + (WORDS.has(name) ? length + 2 : 0)
  return memo.end
}

/** As the line says it; -1: not at all. */
function headerLength(name: string, words: readonly string[]): number {
  if (name !== 'HPUB' && name !== 'HMSG') return 0
  const stated = words.at(-2) ?? ''
  return /^\d{1,9}$/.test(stated) ? Number(stated) : -1
}

export function readOperation(bytes: Uint8Array): Operation {
  const found = bytes.indexOf(LF)
  const end = found < 0 ? bytes.length : found
  const [name, words] = wordsOf(utf8(bytes.subarray(0, end)))
  const length = payloadLength(name, words)
  const headers = headerLength(name, words)
  const after = bytes.subarray(end + 1)
  const isClosed = !WORDS.has(name) || after[length] === CR
  const isSound = length >= 0 && headers >= 0 && headers <= length && isClosed
  const from = Math.max(0, headers)
  return {
    ...{ name, words, isSound },
    headers: after.subarray(0, from),
    payload: after.subarray(from, Math.max(from, length)),
  }
}
