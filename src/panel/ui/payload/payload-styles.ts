// The ways in which a payload can be looked at, and what each of them needs.
import type { Payload } from '../../../wire/payload'
import { hexDump } from './hex'
import { type JsonContainer, parseJson } from './json-value'

export type PayloadStyle = 'text' | 'json' | 'hex'

export interface ReadPayload {
  /** The first is shown first. None: there is nothing to show. */
  readonly styles: readonly PayloadStyle[]
  readonly text: string | null
  readonly json: JsonContainer | null
  /** Of text, its UTF-8. */
  readonly bytes: () => Uint8Array
}

const NOTHING = new Uint8Array()

/** Made once, and only when they are looked at. */
function lazyUtf8(text: string): () => Uint8Array {
  let bytes: Uint8Array | null = null
  return () => {
    bytes ??= new TextEncoder().encode(text)
    return bytes
  }
}

/** A cut text is no JSON: it is not tried. */
export function readPayload({ content, rest }: Payload): ReadPayload {
  if (typeof content === 'string') {
    const json = rest === 'none' ? parseJson(content) : null
    return {
      styles: json ? ['json', 'text', 'hex'] : ['text', 'hex'],
      text: content,
      json,
      bytes: lazyUtf8(content),
    }
  }
  const bytes = content instanceof Uint8Array ? content : NOTHING
  return {
    styles: content instanceof Uint8Array ? ['hex'] : [],
    text: null,
    json: null,
    bytes: () => bytes,
  }
}

/** What the Copy button takes. */
export function copyOf(read: ReadPayload, style: PayloadStyle): string {
  return style === 'hex' ? hexDump(read.bytes()) : (read.text ?? '')
}
