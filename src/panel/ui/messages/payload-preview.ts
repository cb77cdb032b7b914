// The start of a payload, on one line.
import type { Payload } from '../../../wire/payload'
import { hexPairs, PREVIEW_BYTES } from '../hex/hex'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { visibleText } from './visible-text'

/** More than the widest panel shows. */
const CHARACTERS = 500

/** `words`: it is said about the payload, not out of it. */
export interface PayloadPreview {
  readonly style: 'text' | 'bytes' | 'words'
  readonly text: string
}

const words = (text: string): PayloadPreview => ({ style: 'words', text })

export function payloadPreview({ content, size, rest }: Payload): PayloadPreview {
  if (size === 0) return words(t('previewEmpty'))
  if (content === null) return words(rest === 'on-request' ? '…' : t('previewNotKept'))
  if (content instanceof Blob) return words(`Blob ${format.size(size)}`)
  if (typeof content === 'string')
    return { style: 'text', text: visibleText(content.slice(0, CHARACTERS)) }
  return { style: 'bytes', text: hexPairs(content, PREVIEW_BYTES) }
}
