// Turns a text into its UTF-8, part by part: of 20 MB in one go, a panel would stand still for a while.
import { SLICE_STEP } from '../../../wire/details-limits'
import type { MatchPlace } from '../../store/query/first-match'
import type { HexSelection } from './hex-selection'

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/** Bytes that are here, or are being made. */
export interface ComingBytes {
  /** null: they are not all here. */
  readonly bytes: Uint8Array | null
  /** 0 to 1. */
  readonly progress: number
  /** True: they are all here. */
  step(characters?: number): boolean
  /** The bytes of a match: in the text that they were made of; else in their pairs, `48 69`. */
  bytesOf(match: MatchPlace): HexSelection
}

export const bytesHere = (bytes: Uint8Array): ComingBytes => ({
  bytes,
  progress: 1,
  step: () => true,
  bytesOf: ({ start, end }) => ({
    anchor: Math.floor(start / PAIR),
    focus: Math.floor(Math.max(start, end - 1) / PAIR),
  }),
})

/** Characters, with the blank after it. */
const PAIR = 3

/** Where a step began. */
interface Step {
  readonly character: number
  readonly byte: number
}

export class Utf8Slices implements ComingBytes {
  private readonly encoder = new TextEncoder()
  private buffer: Uint8Array<ArrayBuffer>
  private at = 0
  private length = 0
  private done: Uint8Array | null = null
  private readonly steps: Step[] = []

  /** `size`: bytes that it will have, where that is known: then nothing is copied. */
  constructor(
    private readonly text: string,
    size = 0,
  ) {
    this.buffer = new Uint8Array(size)
  }

  get progress(): number {
    return this.text === '' ? 1 : this.at / this.text.length
  }

  get bytes(): Uint8Array | null {
    if (this.at < this.text.length) return null
    this.done ??= this.buffer.subarray(0, this.length)
    return this.done
  }

  step(characters = SLICE_STEP): boolean {
    const { text } = this
    let end = Math.min(text.length, this.at + characters)
    // a pair that is cut would become two that mean nothing
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end += 1
    this.steps.push({ character: this.at, byte: this.length })
    this.append(this.encoder.encode(text.slice(this.at, end)))
    this.at = end
    return end >= text.length
  }

  bytesOf({ start, end }: MatchPlace): HexSelection {
    const anchor = this.byteOf(start)
    return { anchor, focus: Math.max(anchor, this.byteOf(end) - 1) }
  }

  /** All of it, at once. */
  whole(): Uint8Array {
    while (!this.step());
    return this.bytes ?? new Uint8Array()
  }

  /** Which byte a character begins with, from the step that it lies in: of 20 MB, no more is made again. */
  private byteOf(character: number): number {
    const step = this.steps.findLast((one) => one.character <= character)
    if (!step) return 0
    const { text } = this
    const isInPair =
      isHighSurrogate(text.charCodeAt(character - 1)) && isLowSurrogate(text.charCodeAt(character))
    const part = text.slice(step.character, isInPair ? character - 1 : character)
    return step.byte + this.encoder.encode(part).length
  }

  private append(part: Uint8Array): void {
    const length = this.length + part.length
    if (length > this.buffer.length) {
      const larger = new Uint8Array(Math.max(length, 2 * this.buffer.length))
      larger.set(this.buffer.subarray(0, this.length))
      this.buffer = larger
    }
    this.buffer.set(part, this.length)
    this.length = length
  }
}
