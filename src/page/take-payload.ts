// What send() took or a message event brought, as it is now: sized exactly, copied, cut to what is kept.

import { PREVIEW } from '../wire/limits'
import type { Content, Payload, PayloadKind } from '../wire/payload'
import {
  arrayBufferLength,
  blobSize,
  blobStart,
  codeUnitAt,
  copyBytes,
  cut,
  dataViewBuffer,
  dataViewLength,
  dataViewOffset,
  encodeText,
  isPrimitive,
  isView,
  NativeUint8Array,
  typedArrayBuffer,
  typedArrayLength,
  typedArrayOffset,
  typedArrayTag,
} from './intrinsics'

/** Above this length the browser's encoder is faster than a loop. */
const LOOP_MOST = 256
const SCRATCH = 48 * 1024
let scratch: Uint8Array<ArrayBuffer> | null = null

/** UTF-8 length as the browser sends it: a lone surrogate becomes U+FFFD, three bytes. */
export function utf8Length(text: string): number {
  return text.length <= LOOP_MOST ? loopLength(text) : encodedLength(text)
}

function loopLength(text: string): number {
  let bytes = 0
  for (let i = 0; i < text.length; i++) {
    const unit = codeUnitAt(text, i)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800) bytes += 2
    else if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text, i + 1)) {
      bytes += 4
      i += 1
    } else bytes += 3
  }
  return bytes
}

function isLowSurrogate(text: string, index: number): boolean {
  if (index >= text.length) return false
  const unit = codeUnitAt(text, index)
  return unit >= 0xdc00 && unit < 0xe000
}

function encodedLength(text: string): number {
  scratch ??= new NativeUint8Array(SCRATCH)
  let bytes = 0
  let from = 0
  while (from < text.length) {
    // a slice must not end inside a pair: encodeInto reads no half, the slice's end would make one
    let to = from + SCRATCH / 3
    if (to < text.length && isLowSurrogate(text, to)) to -= 1
    const { read, written } = encodeText(cut(text, from, to), scratch)
    from += read
    bytes += written
  }
  return bytes
}

/** What `send()` would treat `data` as; null: it would be turned into a string. */
export function kindOf(data: unknown): PayloadKind | null {
  if (typeof data === 'string') return 'text'
  if (isPrimitive(data)) return null
  if (isView(data)) return 'view'
  try {
    arrayBufferLength(data)
    return 'arraybuffer'
  } catch {
    // not one
  }
  try {
    blobSize(data)
    return 'blob'
  } catch {
    return null
  }
}

// every field that is asked for is its own: no null prototype, which engines make slow objects of
const payload = (kind: PayloadKind, size: number, content: Content, whole: boolean): Payload => ({
  kind,
  size,
  content,
  rest: whole ? 'none' : 'omitted',
})

function ofBytes(
  kind: PayloadKind,
  buffer: ArrayBufferLike,
  offset: number,
  size: number,
  most: number,
): Payload {
  const whole = size <= most
  return payload(kind, size, copyBytes(buffer, offset, whole ? size : PREVIEW), whole)
}

function ofView(view: unknown, most: number): Payload {
  return typedArrayTag(view) === undefined
    ? ofBytes('view', dataViewBuffer(view), dataViewOffset(view), dataViewLength(view), most)
    : ofBytes('view', typedArrayBuffer(view), typedArrayOffset(view), typedArrayLength(view), most)
}

/**
 * `most`: bytes up to which all of it is kept; above, its start. `copied`: the same of what has to be copied for
 * that, since a page may change it. `data` has a kind.
 */
export function takePayload(data: unknown, most: number, copied = most): Payload {
  switch (typeof data === 'string' ? 'text' : kindOf(data)) {
    case 'view':
      return ofView(data, copied)
    case 'arraybuffer':
      return ofBytes('arraybuffer', data as ArrayBuffer, 0, arrayBufferLength(data), copied)
    case 'blob': {
      const size = blobSize(data)
      const blob = data as Blob
      return payload('blob', size, size <= most ? blob : blobStart(blob, PREVIEW), size <= most)
    }
    default: {
      const text = `${data as string}`
      const size = utf8Length(text)
      return payload('text', size, size <= most ? text : cut(text, 0, PREVIEW), size <= most)
    }
  }
}

/** Of a chunk of a WebSocketStream: only the browser's own conversion could tell what an object becomes. */
export function payloadOfChunk(chunk: unknown, most: number, copied: number): Payload {
  const kind = kindOf(chunk)
  if (kind === null && !isPrimitive(chunk))
    return { __proto__: null, kind: 'text', size: 0, content: null, rest: 'omitted' } as never
  return takePayload(kind === 'blob' || typeof chunk === 'symbol' ? '' : chunk, most, copied)
}
