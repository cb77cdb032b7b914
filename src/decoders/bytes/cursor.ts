// Reads bytes from front to back: beyond their end it reads nothing, and says so once for all.

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })
const TO_UTF8 = new TextEncoder()

/** What is no UTF-8 becomes U+FFFD. */
export const utf8 = (bytes: Uint8Array): string => UTF8.decode(bytes)

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? TO_UTF8.encode(content) : content

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** null: not UTF-8. */
export function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return STRICT.decode(bytes)
  } catch {
    return null
  }
}

export class Cursor {
  at = 0
  /** Something was asked for that is not there: what was read since means nothing. */
  isShort = false
  /** A number was longer than its protocol allows. */
  isWrong = false

  constructor(readonly bytes: Uint8Array) {}

  get left(): number {
    return this.bytes.length - this.at
  }

  get isSound(): boolean {
    return !this.isShort && !this.isWrong
  }

  u8(): number {
    const byte = this.bytes[this.at]
    if (byte === undefined) {
      this.isShort = true
      return 0
    }
    this.at += 1
    return byte
  }

  u16(): number {
    return this.u8() * 256 + this.u8()
  }

  u32(): number {
    return this.u16() * 65_536 + this.u16()
  }

  /** As many as are left if it is short. A view, not a copy. */
  take(length: number): Uint8Array {
    if (length > this.left) this.isShort = true
    const taken = this.bytes.subarray(this.at, this.at + Math.min(length, this.left))
    this.at += taken.length
    return taken
  }

  rest(): Uint8Array {
    return this.take(this.left)
  }

  text(length: number): string {
    return utf8(this.take(length))
  }

  /** Seven bits a byte, the lowest first, in at most so many bytes. */
  varint(most: number): number {
    let value = 0
    for (let index = 0; index < most; index++) {
      const byte = this.u8()
      value += (byte & 0x7f) * 2 ** (7 * index)
      if (byte < 0x80 || this.isShort) return value
    }
    this.isWrong = true
    return value
  }
}
