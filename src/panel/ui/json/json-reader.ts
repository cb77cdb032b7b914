// Reads JSON a piece at a time, strictly, into an index; stops where it is no JSON, and says where and why.
// https://www.rfc-editor.org/rfc/rfc8259
import { JSON_DEPTH, JSON_NODES, JSON_REPEATED } from '../../../wire/details-limits'
import {
  BACKSLASH,
  ENDS_VALUE,
  ESCAPE,
  isPartOfEscape,
  isPartOfWord,
  isSpace,
  NUMBER,
  QUOTE,
  WORD,
} from './json-grammar'
import { type JsonFault, JsonIndex } from './json-index'
import { ObjectKeys } from './object-keys'

/** What may come next. `first…`: or the end of a container that has nothing yet. */
type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma' | 'end'

export class JsonReader {
  readonly index: JsonIndex
  isDone = false
  private at = 0
  private expected: Expected = 'value'
  private readonly open: number[] = []
  private readonly keys = new ObjectKeys()
  private keyAt = -1
  private isRepeated = false
  /** The opening quote of a string that has not ended yet. */
  private stringAt = -1

  constructor(private readonly text: string) {
    this.index = new JsonIndex(text)
  }

  /** 0 to 1. */
  get progress(): number {
    return this.text.length === 0 ? 1 : this.at / this.text.length
  }

  /** Reads about `most` characters more. True: it is done. */
  step(most: number): boolean {
    const stop = this.at + most
    while (!this.isDone && this.at < stop)
      if (this.stringAt >= 0) this.readString(stop)
      else this.readToken(stop)
    return this.isDone
  }

  private readToken(stop: number): void {
    const { text } = this
    while (this.at < stop && isSpace(text.charCodeAt(this.at))) this.at += 1
    if (this.at >= text.length) return this.ended()
    if (this.at >= stop) return
    const character = text[this.at] ?? ''
    if (this.expected === 'end') return this.fail('after')
    if (this.expected === 'colon') return this.take(character === ':', 'value', 'colon')
    if (this.expected === 'comma') return this.readComma(character)
    if (/[\]}]/.test(character)) return this.readClosing(character)
    if (this.expected.endsWith('key'))
      return character === '"' ? this.beginString() : this.fail('key')
    this.readValue(character)
  }

  private take(fits: boolean, next: Expected, fault: JsonFault): void {
    if (!fits) return this.fail(fault)
    this.at += 1
    this.expected = next
  }

  private readComma(character: string): void {
    if (/[\]}]/.test(character)) return this.readClosing(character)
    this.take(character === ',', this.isInObject ? 'key' : 'value', 'comma')
  }

  private readClosing(character: string): void {
    const node = this.open.at(-1)
    const fits = node !== undefined && character === (this.isInObject ? '}' : ']')
    if (node === undefined || !fits) return this.fail(this.expected === 'comma' ? 'comma' : 'value')
    if (this.expected === 'key' || this.expected === 'value')
      return this.fail(this.keyAt >= 0 ? 'value' : 'trailing')
    this.at += 1
    this.open.pop()
    this.index.close(node, this.at)
    this.valueEnded()
  }

  private readValue(character: string): void {
    if (character === '"') return this.beginString()
    if (character === '{' || character === '[') return this.readOpening(character)
    const pattern = /[-\d]/.test(character) ? NUMBER : WORD
    const start = this.at
    pattern.lastIndex = start
    const end = pattern.test(this.text) ? pattern.lastIndex : start
    ENDS_VALUE.lastIndex = end
    if (end === start || !ENDS_VALUE.test(this.text)) return this.failAtWord(start, pattern)
    this.at = end
    this.add(start, end)
    this.valueEnded()
  }

  /** A number or word that a cut went through is no fault of its sender. */
  private failAtWord(start: number, pattern: RegExp): void {
    if (isPartOfWord(this.text.slice(start, start + 64))) return this.fail('cut', this.text.length)
    this.fail(pattern === NUMBER ? 'number' : 'value')
  }

  private readOpening(character: string): void {
    if (this.open.length >= JSON_DEPTH) return this.fail('deep')
    const node = this.add(this.at, this.at + 1)
    if (this.isDone) return
    this.open.push(node)
    this.at += 1
    if (character === '[') {
      this.expected = 'first-value'
      return
    }
    this.expected = 'first-key'
    this.keys.begin(this.open.length)
  }

  private beginString(): void {
    this.stringAt = this.at
    this.at += 1
  }

  private readString(stop: number): void {
    const { text } = this
    const last = Math.min(stop, text.length)
    for (let at = this.at; at < last; at++) {
      const code = text.charCodeAt(at)
      if (code === QUOTE) return this.stringEnded(at + 1)
      if (code < 0x20) return this.fail('control', at)
      if (code !== BACKSLASH) continue
      ESCAPE.lastIndex = at
      if (!ESCAPE.test(text))
        return isPartOfEscape(text.slice(at, at + 6))
          ? this.fail('cut', text.length)
          : this.fail('escape', at)
      at = ESCAPE.lastIndex - 1
      this.at = ESCAPE.lastIndex
    }
    this.at = Math.max(this.at, last)
    if (this.at >= text.length) this.fail('cut', text.length)
  }

  private stringEnded(end: number): void {
    const start = this.stringAt
    this.stringAt = -1
    this.at = end
    if (!this.expected.endsWith('key')) {
      this.add(start, end)
      return this.valueEnded()
    }
    this.keyAt = start
    this.expected = 'colon'
    this.isRepeated = this.keys.take(this.open.length, this.text.slice(start + 1, end - 1))
  }

  private add(start: number, end: number): number {
    const { index } = this
    if (index.count >= JSON_NODES) {
      this.fail('many')
      return -1
    }
    const node = index.add(start, end, this.keyAt, this.open.at(-1) ?? -1)
    this.keyAt = -1
    if (!this.isRepeated) return node
    this.isRepeated = false
    index.repeatedCount += 1
    if (index.repeated.length < JSON_REPEATED) index.repeated.push(node)
    return node
  }

  private valueEnded(): void {
    if (!this.isDone) this.expected = this.open.length === 0 ? 'end' : 'comma'
  }

  private get isInObject(): boolean {
    const node = this.open.at(-1)
    return node !== undefined && this.index.firstOf(node) === '{'
  }

  private ended(): void {
    if (this.expected === 'end') this.isDone = true
    else this.fail('cut')
  }

  /** What was read up to there is kept. */
  private fail(fault: JsonFault, offset = this.at): void {
    this.isDone = true
    this.index.error = { fault, offset }
    for (const node of this.open) this.index.close(node, offset)
  }
}
