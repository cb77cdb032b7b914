// Binary messages of Phoenix Channels: a kind, the lengths of its texts, the texts, the payload.
// https://github.com/phoenixframework/phoenix/blob/main/assets/js/phoenix/serializer.js
// Supabase adds two kinds: https://github.com/supabase/realtime-js/blob/master/src/lib/serializer.ts
import type { Body } from '../decoder'
import { jsonParts } from '../json-parts'
import type { ChannelMessage } from './channel-message'

type Text = 'joinRef' | 'ref' | 'topic' | 'event' | 'metadata'

interface Layout {
  readonly kind: ChannelMessage['kind']
  /** In the order of their lengths, and of themselves. */
  readonly texts: readonly Text[]
  /** A byte after the lengths says whether the payload is JSON. */
  readonly hasEncoding?: true
}

const FULL: readonly Text[] = ['joinRef', 'ref', 'topic', 'event']

/** Supabase has had metadata since 2.82: before, the encoding stood there, and a text (no 0 or 1) after it. */
const hasMetadata = (bytes: Uint8Array) => (bytes[6] ?? 0) <= JSON_ENCODING

/** A push has its ref only where an answer is awaited: from the client. */
function layoutOf(bytes: Uint8Array, sent: boolean): Layout | null {
  switch (bytes[0]) {
    case 0:
      return { kind: 'push', texts: sent ? FULL : ['joinRef', 'topic', 'event'] }
    case 1:
      return { kind: 'reply', texts: FULL }
    case 2:
      return { kind: 'broadcast', texts: ['topic', 'event'] }
    case 3: {
      const texts: readonly Text[] = hasMetadata(bytes) ? [...FULL, 'metadata'] : FULL
      return { kind: 'push', texts, hasEncoding: true }
    }
    case 4:
      return { kind: 'broadcast', texts: ['topic', 'event', 'metadata'], hasEncoding: true }
    default:
      return null
  }
}

const JSON_ENCODING = 1

const PRINTABLE = /^[^\p{Cc}\uFFFD]*$/u

/** The texts and where the payload begins; null: they do not fit, or are none. */
function textsOf(bytes: Uint8Array, { texts, hasEncoding }: Layout) {
  const decoder = new TextDecoder()
  let at = 1 + texts.length + (hasEncoding ? 1 : 0)
  const read: Partial<Record<Text, string>> = {}
  for (const [index, name] of texts.entries()) {
    const end = at + (bytes[1 + index] ?? Number.POSITIVE_INFINITY)
    if (end > bytes.length) return null
    read[name] = decoder.decode(bytes.subarray(at, end))
    if (!PRINTABLE.test(read[name])) return null
    at = end
  }
  return { read, at }
}

function bodyOf(bytes: Uint8Array, isJson: boolean): Body {
  if (!isJson) return { kind: 'bytes', bytes }
  return { kind: 'json', text: new TextDecoder().decode(bytes) }
}

const orNull = (text: string | undefined) => (text === undefined || text === '' ? null : text)

/** null: not of Phoenix. */
export function readBinary(bytes: Uint8Array, sent: boolean): ChannelMessage | null {
  const layout = layoutOf(bytes, sent)
  const texts = layout && textsOf(bytes, layout)
  if (!layout || !texts) return null
  const { read, at } = texts
  if (!read.topic || !read.event) return null
  const isReply = layout.kind === 'reply'
  const isJson = layout.hasEncoding === true && bytes[1 + layout.texts.length] === JSON_ENCODING
  const body = bodyOf(bytes.subarray(at), isJson)
  return {
    ...{
      kind: layout.kind,
      joinRef: orNull(read.joinRef),
      ref: orNull(read.ref),
      topic: read.topic,
    },
    event: isReply ? 'phx_reply' : read.event,
    status: isReply ? read.event : null,
    payload: body.kind === 'json' ? jsonParts(body.text) : null,
    body,
    size: bytes.length - at,
  }
}
