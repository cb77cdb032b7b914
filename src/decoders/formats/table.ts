// The formats that are known, in the order they are looked for: a quick look first, the code when it says maybe.
import type { Content } from '../decoder'
import { startsWith } from './bytes'
import type { Read, Task } from './reading'

export interface Format {
  /** For choices: lower case, never changed. */
  readonly id: string
  /** As its authors write it. */
  readonly title: string
  /** Quick: a no is certain, a yes is not. */
  may(content: Content, task: Task): boolean
  load(): Promise<Read>
}

const text = (pattern: RegExp) => (content: Content) =>
  typeof content === 'string' && pattern.test(content)

/** `first`: what its first byte may be, as the specification says; `least`: bytes of the shortest. */
const bytes = (least: number, first: (byte: number) => boolean) => (content: Content) =>
  typeof content !== 'string' && content.length >= least && first(content[0] ?? 0)

/** Bytes of a tree: each may become a value of its own, and a value takes fifty times as many. */
const TREE_MOST = 2_097_152

const tree = (least: number, first: (byte: number) => boolean) => (content: Content) =>
  content.length <= TREE_MOST && bytes(least, first)(content)

const magic = (digits: string) => (content: Content) =>
  typeof content !== 'string' && startsWith(content, digits)

const any = () => true

const TEXTS: readonly Format[] = [
  {
    id: 'jwt',
    title: 'JWT',
    may: text(/^\s*(?:Bearer )?eyJ[\w-]+\./),
    load: async () => (await import('./jwt')).jwt,
  },
  {
    id: 'json',
    title: 'JSON',
    may: text(/^[\s\uFEFF\p{Cc}]*[[{"]/u),
    load: async () => (await import('./json')).json,
  },
  {
    id: 'xml',
    title: 'XML',
    may: text(/^[\s\uFEFF]*<[?!A-Za-z_:]/),
    load: async () => (await import('./xml')).xml,
  },
  {
    id: 'data-url',
    title: 'data URL',
    may: text(/^data:/i),
    load: async () => (await import('./encoded-text')).dataUrl,
  },
  {
    id: 'percent',
    title: 'percent-encoding',
    may: text(/^%(?:7B|5B|22)/i),
    load: async () => (await import('./encoded-text')).percent,
  },
  {
    id: 'hex',
    title: 'hex',
    may: text(/^\s*(?:0x)?[0-9a-fA-F]{2}[ :]?[0-9a-fA-F]{2}/),
    load: async () => (await import('./encoded-text')).hex,
  },
  {
    id: 'base64',
    title: 'base64',
    may: text(/^\s*[\w+/-]{16}/),
    load: async () => (await import('./encoded-text')).base64,
  },
]

/** A control character or no text at all: a line end, too, begins a message of Protocol Buffers. */
const isNoLetter = (byte: number) => byte < 0x20 || byte > 0x7e
const isList = (byte: number) => byte >= 0x80 && byte <= 0xbf
const isPackedList = (byte: number) =>
  (byte >= 0x80 && byte <= 0x9f) || byte === 0xd4 || byte === 0xd5 || (byte >= 0xdc && byte <= 0xdf)

/** Marked ones first, then those that must fill the payload exactly, then what only its contents prove. */
const BYTES: readonly Format[] = [
  {
    id: 'gzip',
    title: 'gzip',
    may: magic('1f8b08'),
    load: async () => (await import('./compressed')).gzip,
  },
  {
    id: 'zstd',
    title: 'zstd',
    may: magic('28b52ffd'),
    load: async () => (await import('./zstd')).zstd,
  },
  { id: 'lz4', title: 'LZ4', may: magic('04224d18'), load: async () => (await import('./lz')).lz4 },
  {
    id: 'media',
    title: 'file',
    may: bytes(3, any),
    load: async () => (await import('./media')).media,
  },
  {
    id: 'avro',
    title: 'Avro',
    may: magic('c301'),
    load: async () => (await import('./media')).avro,
  },
  {
    id: 'zlib',
    title: 'zlib',
    may: bytes(6, (byte) => (byte & 0x8f) === 8),
    load: async () => (await import('./compressed')).zlib,
  },
  {
    id: 'bson',
    title: 'BSON',
    may: tree(5, any),
    load: async () => (await import('./bson')).bson,
  },
  {
    id: 'proto',
    title: 'Protobuf',
    may: (content, { schema }) => schema !== undefined && tree(1, any)(content),
    load: async () => (await import('./proto/protobuf')).protobufBySchema,
  },
  {
    id: 'protobuf',
    title: 'Protobuf',
    may: tree(4, isNoLetter),
    load: async () => (await import('./proto/protobuf')).protobufByGuess,
  },
  {
    id: 'utf-8',
    title: 'UTF-8',
    may: bytes(2, any),
    load: async () => (await import('./utf8')).utf8,
  },
  {
    id: 'messagepack',
    title: 'MessagePack',
    may: tree(2, isPackedList),
    load: async () => (await import('./message-pack')).messagePack,
  },
  {
    id: 'cbor',
    title: 'CBOR',
    may: tree(2, (byte) => isList(byte) || byte === 0xd9),
    load: async () => (await import('./cbor')).cbor,
  },
  {
    id: 'flatbuffers',
    title: 'FlatBuffers',
    may: bytes(16, any),
    load: async () => (await import('./media')).flatBuffers,
  },
  {
    id: 'deflate-stream',
    title: 'zlib stream',
    may: bytes(5, any),
    load: async () => (await import('./compressed')).flushed,
  },
  {
    id: 'deflate',
    title: 'deflate',
    may: bytes(8, any),
    load: async () => (await import('./compressed')).rawDeflate,
  },
  {
    id: 'snappy',
    title: 'Snappy',
    may: bytes(8, any),
    load: async () => (await import('./lz')).snappy,
  },
  {
    id: 'brotli',
    title: 'brotli',
    may: bytes(4, any),
    load: async () => (await import('./compressed')).brotli,
  },
]

export const FORMATS: readonly Format[] = [...TEXTS, ...BYTES]
