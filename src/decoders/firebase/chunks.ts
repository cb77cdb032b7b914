// Long messages of Firebase: a number, then so many texts that are one.
import type { Message } from '../decoder'

/** Chunks and characters that are kept until a message is whole. */
const MOST = 4_096
const MOST_CHARACTERS = 8_388_608

/** Plain data. */
export interface Chunks {
  left: number
  /** How many it is made of, the number included. */
  spans: number
  /** null: some of it is not here. */
  texts: string[] | null
  length: number
}

export const noChunks = (): Chunks => ({ left: 0, spans: 0, texts: [], length: 0 })

/** As clients tell a number of chunks from a message. */
export const countIn = (text: string): number | null =>
  /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null

export function beginChunks(chunks: Chunks, count: number): void {
  Object.assign(chunks, {
    left: count,
    spans: count + 1,
    texts: count > MOST ? null : [],
    length: 0,
  })
}

/** The text that the last chunk completes; null: it cannot be read; undefined: more are to come. */
export function takeChunk(
  chunks: Chunks,
  { content, missing }: Message,
): string | null | undefined {
  const text = String(content)
  chunks.left -= 1
  chunks.length += text.length
  if (missing > 0 || chunks.length > MOST_CHARACTERS) chunks.texts = null
  chunks.texts?.push(text)
  if (chunks.left > 0) return undefined
  const whole = chunks.texts?.join('') ?? null
  chunks.texts = []
  return whole
}
