// Where a frame of STOMP ends in a stream of bytes: at its NUL, or after as many bytes as it says.
// https://stomp.github.io/stomp-specification-1.2.html#STOMP_Frames
import { utf8 } from '../bytes/cursor'
import type { Memo } from '../bytes/stream'

const LF = 10
const CR = 13
const NUL = 0
const A = 65
const Z = 90

/** Bytes of a command; the longest has eleven. */
const COMMAND = 16

/** Bytes of a head: servers allow some kilobytes. */
const HEAD = 65_536

/** Line ends from there on: between frames they are heart-beats, or mean nothing. */
export function afterLineEnds(bytes: Uint8Array, from: number): number {
  let at = from
  while (bytes[at] === LF || (bytes[at] === CR && (bytes[at + 1] ?? LF) === LF)) at += 1
  return at
}

/** -1: the bytes do not begin with a command. */
function isCommand(bytes: Uint8Array): boolean {
  for (let at = 0; at < COMMAND; at++) {
    const byte = bytes[at]
    if (byte === undefined) return true
    if (at > 0 && (byte === LF || byte === CR)) return true
    if (byte < A || byte > Z) return false
  }
  return false
}

/** After the empty line; -1: not here. Looks on from where it left off. */
function bodyStart(bytes: Uint8Array, memo: Memo): number {
  for (let at = memo.at; at < bytes.length; at++) {
    if (bytes[at] !== LF) continue
    if (bytes[at + 1] === LF) return at + 2
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return at + 3
  }
  memo.at = Math.max(0, bytes.length - 2)
  return -1
}

/** -1: none. */
function contentLength(head: string): number {
  const digits = /\ncontent-length *: *(\d{1,15})[ \r]*(?=\n)/.exec(head)?.[1]
  return digits === undefined ? -1 : Number(digits)
}

/** What is before the NUL; the line ends after it belong to no frame. */
function frameLength(bytes: Uint8Array, { at, body, end }: Memo): number {
  if (end >= bytes.length) return end + 1
  if (end >= 0 && bytes[end] === NUL) return afterLineEnds(bytes, end + 1)
  // A wrong length is told; the frame ends at the next NUL all the same.
  const nul = bytes.indexOf(NUL, Math.max(at, body))
  if (nul >= 0) return afterLineEnds(bytes, nul + 1)
  return end >= 0 ? -1 : 0
}

export function measure(bytes: Uint8Array, memo: Memo): number {
  const blank = memo.body < 0 && memo.at === 0 ? afterLineEnds(bytes, 0) : 0
  if (blank > 0) return blank
  if (memo.body < 0) {
    if (!isCommand(bytes)) return -1
    memo.body = bodyStart(bytes, memo)
    if (memo.body < 0) return bytes.length > HEAD ? -1 : 0
    memo.at = memo.body
    const stated = contentLength(utf8(bytes.subarray(0, memo.body)))
    if (stated >= 0) memo.end = memo.body + stated
  }
  const length = frameLength(bytes, memo)
  if (length === 0) memo.at = bytes.length
  return length
}
