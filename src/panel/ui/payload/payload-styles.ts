// The ways in which a payload can be looked at, and what each of them needs.
import type { Payload } from '../../../wire/payload'
import { hexDump, hexPairs, PREVIEW_BYTES } from '../hex/hex'
import { bytesHere, type ComingBytes, Utf8Slices } from '../hex/utf8-slices'
import type { JsonFault } from '../json/json-index'
import { rawText } from './raw-text'

export const PAYLOAD_STYLES = ['json', 'text', 'raw', 'hex', 'diff'] as const
export type PayloadStyle = (typeof PAYLOAD_STYLES)[number]

/** For each of these a reader's choice is remembered. */
export const PAYLOAD_CLASSES = ['json', 'text', 'binary'] as const
export type PayloadClass = (typeof PAYLOAD_CLASSES)[number]

export interface ReadPayload {
  /** null: there is nothing to show. */
  readonly class: PayloadClass | null
  readonly text: () => string
  /** Of text, its UTF-8. */
  readonly bytes: () => Uint8Array
  /** The same, which of a long text takes a while. */
  readonly coming: () => ComingBytes
}

/** Made once, and only when they are looked at. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const begins = (text: string) => /^\s*[[{]/.test(text)

/** The start of a text of which more is to come is not read as JSON; of one that was cut, what there is. */
export function readPayload({ content, rest, size }: Payload): ReadPayload {
  if (typeof content === 'string') {
    const utf8 = once(() => new Utf8Slices(content, rest === 'none' ? size : 0))
    return {
      class: rest !== 'on-request' && begins(content) ? 'json' : 'text',
      text: () => content,
      bytes: () => utf8().whole(),
      coming: utf8,
    }
  }
  const bytes = content instanceof Uint8Array ? content : new Uint8Array()
  return {
    class: content instanceof Uint8Array ? 'binary' : null,
    text: once(() => new TextDecoder().decode(bytes)),
    bytes: () => bytes,
    coming: once(() => bytesHere(bytes)),
  }
}

const STYLES: Readonly<Record<PayloadClass, readonly PayloadStyle[]>> = {
  json: ['json', 'text', 'raw', 'hex'],
  text: ['text', 'raw', 'hex'],
  binary: ['hex', 'text'],
}

/** Of a message, the comparison with the one before, too. */
export function stylesOf(
  { class: kind }: ReadPayload,
  isMessage: boolean,
): readonly PayloadStyle[] {
  if (kind === null) return []
  return isMessage ? [...STYLES[kind], 'diff'] : STYLES[kind]
}

/** Limits of ours, and a cut of ours, make no text out of JSON. */
const isBroken = (fault: JsonFault | null) =>
  fault !== null && fault !== 'cut' && fault !== 'many' && fault !== 'deep'

/** What begins like JSON and is none is text, of which a tree can tell where it goes wrong. */
export const classOf = ({ class: kind }: ReadPayload, fault: JsonFault | null) =>
  kind === 'json' && isBroken(fault) ? 'text' : kind

export type ChosenStyles = Readonly<Partial<Record<PayloadClass, PayloadStyle>>>

const isStyle = (value: unknown) => PAYLOAD_STYLES.some((style) => style === value)

/** What was remembered, as far as it makes sense. */
export function chosenFrom(stored: unknown): ChosenStyles {
  if (typeof stored !== 'object' || stored === null) return {}
  const known = Object.entries(stored).filter(
    ([kind, style]) => PAYLOAD_CLASSES.some((one) => one === kind) && isStyle(style),
  )
  return Object.fromEntries(known) as ChosenStyles
}

/** What was chosen for payloads of this class, where this one can be shown so; else the first. */
export function styleToShow(
  styles: readonly PayloadStyle[],
  kind: PayloadClass | null,
  chosen: ChosenStyles,
): PayloadStyle | null {
  const wanted = kind === null ? undefined : chosen[kind]
  if (wanted !== undefined && styles.includes(wanted)) return wanted
  return (kind === 'text' ? 'text' : styles[0]) ?? null
}

/** What find looks through: of bytes, the pairs that a row shows. null: there is nothing. */
export function searchedText(read: ReadPayload): string | null {
  if (read.class === null) return null
  return read.class === 'binary' ? hexPairs(read.bytes(), PREVIEW_BYTES) : read.text()
}

/** What the Copy button takes. */
export function copyOf(read: ReadPayload, style: PayloadStyle): string {
  if (style === 'hex') return hexDump(read.bytes())
  return style === 'raw' ? rawText(read.text()) : read.text()
}
