// Messages made by hand, and what the panel's reading says of them.
import type { Message, Opening } from '../../src/decoders/decoder'
import { decode, linesOf } from './transcripts'

const content = (given: string | Uint8Array | readonly number[]): Message['content'] =>
  typeof given === 'string' || given instanceof Uint8Array ? given : Uint8Array.from(given)

type Given = string | Uint8Array | readonly number[]

export const sent = (given: Given, missing = 0): Message => ({
  ...{ sent: true, content: content(given), missing },
})
export const received = (given: Given, missing = 0): Message => ({
  ...{ sent: false, content: content(given), missing },
})

export const opening = (subprotocol: string, url = 'ws://a/'): Opening => ({
  ...{ url, offered: subprotocol === '' ? [] : [subprotocol], selected: subprotocol },
})

export async function lines(of: Opening, messages: readonly Message[]): Promise<string[]> {
  return linesOf(await decode(of, messages), messages)
}

/** Of the last message. */
export const unitsOf = async (of: Opening, messages: readonly Message[]) =>
  (await decode(of, messages)).readings.at(-1)?.units

export const protocolOf = async (of: Opening, messages: readonly Message[]) =>
  (await decode(of, messages)).protocol

export type Part = string | number | Uint8Array

/** UTF-8 and single bytes, one after the other. */
export const bytes = (...parts: readonly Part[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'number'
        ? [part]
        : [...(typeof part === 'string' ? Buffer.from(part) : part)],
    ),
  )

/** Cut into parts of at most that length, as often as it takes. */
export function split(whole: Uint8Array, length: number): Uint8Array[] {
  const parts: Uint8Array[] = []
  for (let at = 0; at < whole.length; at += length) parts.push(whole.slice(at, at + length))
  return parts
}
