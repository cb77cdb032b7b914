// Cuts a file into its lines while it is read: no more of it is held than one line.
import { CAPTURE_LINE } from '../../wire/capture-limits'
import { CaptureError } from '../capture-error'

export interface Lines {
  /** Of the first of them; from 1. */
  readonly number: number
  readonly lines: readonly string[]
  /** Bytes of the file that were read. */
  readonly bytes: number
}

/** Bytes that are no UTF-8 throw at the line in which they are. */
class Cutter {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true })
  private tail = ''
  private number = 1
  private bytes = 0

  take(chunk: Uint8Array): Lines {
    this.bytes += chunk.length
    return this.cut(this.decoded(chunk))
  }

  /** What follows the last line break. */
  end(): Lines {
    const { lines, number, bytes } = this.cut(this.decoded())
    return { number, bytes, lines: this.tail === '' ? lines : [...lines, this.tail] }
  }

  private cut(text: string): Lines {
    const lines = text.split('\n')
    lines[0] = this.tail + (lines[0] ?? '')
    this.tail = lines.pop() ?? ''
    const { number, bytes } = this
    this.number += lines.length
    if (this.tail.length > CAPTURE_LINE) this.fail('too-long')
    return { number, lines, bytes }
  }

  private decoded(chunk?: Uint8Array): string {
    try {
      return this.decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      return this.fail('not-utf-8')
    }
  }

  private fail(fault: 'too-long' | 'not-utf-8'): never {
    throw new CaptureError({ line: this.number, field: '', fault })
  }
}

export async function* readLines(
  file: Blob | ReadableStream<Uint8Array>,
): AsyncGenerator<Lines, void, undefined> {
  const cutter = new Cutter()
  const reader = (file instanceof Blob ? file.stream() : file).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield cutter.take(value)
    }
    yield cutter.end()
  } finally {
    void reader.cancel().catch(() => {}) // it may have failed itself
  }
}
