// Images, sound, video and files by their first bytes, with what their heads tell easily.
import type { Value } from '../decoder'
import { hexOf, startsWith, utf8Of, viewOf } from './bytes'
import type { Found } from './reading'

interface Size {
  readonly width: number
  readonly height: number
}

interface Kind {
  readonly format: string
  /** Hex digits; a dot stands for any. */
  readonly magic: string
  readonly at?: number
  sizeOf?(bytes: Uint8Array): Size | null
}

const pngSize = (bytes: Uint8Array): Size | null => {
  if (bytes.length < 24) return null
  const view = viewOf(bytes)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

const gifSize = (bytes: Uint8Array): Size | null => {
  if (bytes.length < 10) return null
  const view = viewOf(bytes)
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

const bmpSize = (bytes: Uint8Array): Size | null => {
  if (bytes.length < 26) return null
  const view = viewOf(bytes)
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) }
}

/** Start of frame; other segments with such numbers are tables. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes)
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2))
    if (isFrame(bytes[at + 1] ?? 0))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  return null
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webpSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 30) return null
  const view = viewOf(bytes)
  const chunk = utf8Of(bytes.subarray(12, 16))
  if (chunk === 'VP8X') {
    const of3 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
    return { width: of3(24), height: of3(27) }
  }
  if (chunk === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  const bits = view.getUint32(21, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
}

const KINDS: readonly Kind[] = [
  { format: 'PNG', magic: '89504e470d0a1a0a', sizeOf: pngSize },
  { format: 'JPEG', magic: 'ffd8ff', sizeOf: jpegSize },
  { format: 'GIF', magic: '4749463837', sizeOf: gifSize },
  { format: 'GIF', magic: '4749463839', sizeOf: gifSize },
  { format: 'WebP', magic: '52494646........57454250', sizeOf: webpSize },
  { format: 'WAV', magic: '52494646........57415645' },
  { format: 'AVI', magic: '52494646........41564920' },
  { format: 'BMP', magic: '424d........00000000......00', sizeOf: bmpSize },
  { format: 'AVIF', magic: '6674797061766966', at: 4 },
  { format: 'HEIC', magic: '6674797068656963', at: 4 },
  { format: 'MP4', magic: '66747970', at: 4 },
  { format: 'MP4 segment', magic: '73747970', at: 4 },
  { format: 'MP4 fragment', magic: '6d6f6f66', at: 4 },
  { format: 'WebM / Matroska', magic: '1a45dfa3' },
  { format: 'WebM cluster', magic: '1f43b675' },
  { format: 'Ogg', magic: '4f676753' },
  { format: 'FLAC', magic: '664c6143' },
  { format: 'MP3', magic: '494433' },
  { format: 'PDF', magic: '255044462d' },
  { format: 'ZIP', magic: '504b0304' },
  { format: 'WebAssembly', magic: '0061736d01000000' },
  { format: 'SQLite', magic: '53514c69746520666f726d6174203300' },
  { format: 'Avro file', magic: '4f626a01' },
]

const kindOf = (bytes: Uint8Array) =>
  KINDS.find(({ magic, at }) => startsWith(bytes, magic, at)) ?? null

export const isMedia = (content: string | Uint8Array): boolean =>
  typeof content !== 'string' && kindOf(content) !== null

export function media(content: string | Uint8Array): Found | null {
  const kind = typeof content === 'string' ? null : kindOf(content)
  if (!kind || typeof content === 'string') return null
  const size = kind.sizeOf?.(content) ?? null
  return {
    format: kind.format,
    body: { kind: 'bytes', bytes: content },
    line: size ? `${size.width} × ${size.height}` : '',
  }
}

/** https://avro.apache.org/docs/1.12.0/specification/#single-object-encoding: the schema is elsewhere. */
export function avro(content: string | Uint8Array): Found | null {
  if (typeof content === 'string' || content.length < 10 || !startsWith(content, 'c301'))
    return null
  const fingerprint = hexOf(content.subarray(2, 10).toReversed())
  const value: Value = { fingerprint, data: content.subarray(10) }
  return {
    body: { kind: 'value', value, format: 'Avro' },
    line: fingerprint,
    remark: 'needs-schema',
  }
}

/** https://flatbuffers.dev/internals/: the root table and its vtable are within, the identifier is a word. */
export function flatBuffers(content: string | Uint8Array): Found | null {
  if (typeof content === 'string' || content.length < 16) return null
  const view = viewOf(content)
  const identifier = utf8Of(content.subarray(4, 8)) ?? ''
  const root = view.getUint32(0, true)
  if (!/^[A-Za-z0-9_]{4}$/.test(identifier) || root < 8 || root % 4 > 0) return null
  if (root + 4 > content.length) return null
  const vtable = root - view.getInt32(root, true)
  if (vtable < 8 || vtable % 2 > 0 || vtable + 4 > content.length) return null
  const [size, table] = [view.getUint16(vtable, true), view.getUint16(vtable + 2, true)]
  const isRight = size >= 4 && size % 2 === 0 && table >= 4
  if (!isRight || vtable + size > content.length || root + table > content.length) return null
  return {
    body: { kind: 'bytes', bytes: content },
    line: identifier,
    remark: 'needs-schema',
  }
}
