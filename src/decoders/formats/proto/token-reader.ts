// Goes through the words of a .proto, and says what was expected where something else stands.
import { SCALARS } from './schema'
import { type Token, wrong } from './tokens'

const NAME = /^[A-Za-z_]\w*$/
const TYPE = /^\.?[A-Za-z_][\w.]*$/

export class TokenReader {
  private at = 0
  constructor(private readonly tokens: readonly Token[]) {}

  get here(): Token {
    return this.tokens[this.at] ?? { text: '', line: this.tokens.at(-1)?.line ?? 1 }
  }

  is(text: string): boolean {
    return this.here.text === text
  }

  /** The word after this one. */
  get after(): string {
    return this.tokens[this.at + 1]?.text ?? ''
  }

  next(): Token {
    const token = this.here
    if (token.text === '') throw wrong(token, 'expected', '}')
    this.at += 1
    return token
  }

  takes(text: string): boolean {
    if (!this.is(text)) return false
    this.at += 1
    return true
  }

  expect(text: string): Token {
    if (!this.is(text)) throw wrong(this.here, 'expected', text)
    return this.next()
  }

  name(): string {
    if (!NAME.test(this.here.text)) throw wrong(this.here, 'expected-name', '')
    return this.next().text
  }

  type(): string {
    if (!TYPE.test(this.here.text)) throw wrong(this.here, 'expected-type', '')
    return this.next().text
  }

  integer(): number {
    const isNegative = this.takes('-')
    const { text } = this.here
    const octal = /^0[0-7]+$/.test(text)
    const value = octal ? Number.parseInt(text, 8) : Number(text)
    if (!/^\d/.test(text) || !Number.isInteger(value)) throw wrong(this.here, 'expected-number', '')
    this.next()
    return isNegative ? -value : value
  }

  /** A text may stand in several pieces. */
  string(): string {
    if (!/^["']/.test(this.here.text)) throw wrong(this.here, 'expected-text', '')
    let text = ''
    while (/^["']/.test(this.here.text)) text += this.next().text.slice(1, -1)
    return text
  }

  /** Past a statement that changes nothing here: to its `;`, or to the end of its block. */
  skip(): void {
    for (let depth = 0; ; ) {
      const { text } = this.next()
      if (text === '{' || text === '[' || text === '(') depth += 1
      if (text === '}' || text === ']' || text === ')') depth -= 1
      if (depth <= 0 && (text === ';' || text === '}')) break
    }
    this.takes(';')
  }

  /** Past a constant; told as it was written. */
  constant(): string {
    let text = ''
    let depth = 0
    while (depth > 0 || !(this.is(',') || this.is(']') || this.is(';'))) {
      if (this.is('{') || this.is('[')) depth += 1
      if (this.is('}') || this.is(']')) depth -= 1
      text += this.next().text
    }
    return text
  }
}

export const isScalar = (type: string): boolean => SCALARS.some((scalar) => scalar === type)
