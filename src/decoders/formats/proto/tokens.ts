// The words of a .proto, each with its line. https://protobuf.dev/reference/protobuf/proto3-spec/#lexical_elements
import type { SchemaError } from './schema'

export interface Token {
  readonly text: string
  readonly line: number
}

/** Carries what is wrong to where a schema is read; nobody else sees it. */
export class WrongSchema extends Error {
  constructor(readonly told: SchemaError) {
    super(told.problem)
  }
}

export const wrong = (
  { line, text }: Token,
  problem: SchemaError['problem'],
  what: string,
): WrongSchema => new WrongSchema({ line, problem, what, found: text })

const TOKEN =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[A-Za-z_][\w.]*|\.[A-Za-z_][\w.]*|[\d.][\w.]*(?:(?<=[eE])[+-]\d+)?|[\s\S]/gy

const isSpace = (text: string) => /^(\s|\/\/|\/\*)/.test(text) && text !== '/*'

export function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  let line = 1
  for (const [text] of source.matchAll(TOKEN)) {
    const isOpen = text === '"' || text === "'" || (text === '/' && !isSpace(text))
    if (isOpen) throw new WrongSchema({ line, problem: 'unended', what: text, found: '' })
    if (!isSpace(text)) tokens.push({ text, line })
    for (const character of text) if (character === '\n') line += 1
  }
  return tokens
}
