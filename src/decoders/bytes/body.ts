// What a payload is that came as bytes: as its content type says, or as it shows itself.
import type { Body } from '../decoder'
import { parsed } from '../json-text'
import { strictUtf8 } from './cursor'

function kindOf(text: string, type: string): 'json' | 'xml' | 'text' {
  if (/[/+]json\b/i.test(type)) return 'json'
  if (/[/+]xml\b/i.test(type)) return 'xml'
  if (type !== '' && !/^application\//i.test(type)) return 'text'
  return parsed(text) === undefined ? 'text' : 'json'
}

/** Without a content type, UTF-8 is text. Empty bytes are no body. */
export function bodyOf(bytes: Uint8Array, type = ''): Body | undefined {
  if (bytes.length === 0) return undefined
  if (/^(image|audio|video)\/|octet-stream/i.test(type)) return { kind: 'bytes', bytes }
  const text = strictUtf8(bytes)
  if (text === null || (type === '' && text.includes('\0'))) return { kind: 'bytes', bytes }
  return { kind: kindOf(text, type), text }
}
