// Reads a .proto: proto2, proto3 and editions, as far as the wire depends on it. https://protobuf.dev/reference/protobuf/proto3-spec/
import { ParsedTypes, readField } from './parse-field'
import { resolved } from './resolve'
import type { Schema, SchemaError } from './schema'
import { TokenReader } from './token-reader'
import { tokensOf, WrongSchema, wrong } from './tokens'

/** Characters of a .proto, or of several put together. */
const SOURCE_MOST = 4_194_304

/** Messages within messages. */
const DEEPEST = 64

function readEnum(from: TokenReader, scope: string, types: ParsedTypes): void {
  const fullName = types.named(from, scope)
  const names = new Map<number, string>()
  from.expect('{')
  while (!from.takes('}')) {
    if (from.takes(';')) continue
    if ((from.is('option') || from.is('reserved')) && from.after !== '=') {
      from.skip()
      continue
    }
    const name = from.name()
    from.expect('=')
    const number = from.integer()
    if (!names.has(number)) names.set(number, name)
    if (from.is('[')) from.skip()
    else from.expect(';')
  }
  types.enums.set(fullName, { fullName, names })
}

const isStatement = (from: TokenReader, word: string) => from.is(word) && from.after !== '='

function readOneof(from: TokenReader, fullName: string, types: ParsedTypes, depth: number): void {
  from.next()
  const oneof = from.name()
  from.expect('{')
  while (!from.takes('}')) {
    if (from.takes(';')) continue
    if (isStatement(from, 'option')) from.skip()
    else readField(from, fullName, types, { oneof, readBody: bodyAt(depth) })
  }
}

const bodyAt = (depth: number) => (from: TokenReader, name: string, types: ParsedTypes) =>
  readBody(from, name, types, depth + 1)

/** `extend` adds to a message from elsewhere: that one is looked up when all is read. */
function readExtend(from: TokenReader, scope: string, types: ParsedTypes, depth: number): void {
  from.next()
  const extended = from.type()
  const name = types.extension(extended, scope)
  from.expect('{')
  while (!from.takes('}'))
    if (!from.takes(';')) readField(from, name, types, { scope, readBody: bodyAt(depth) })
}

function readStatement(from: TokenReader, name: string, types: ParsedTypes, depth: number): void {
  if (from.takes(';')) return
  const { text } = from.here
  if (text === '') from.expect('}')
  // a field may be of a type with such a name: then what follows it is no block
  if (text === 'message') return readMessage(from, name, types, depth)
  if (text === 'enum') {
    from.next()
    return readEnum(from, name, types)
  }
  if (text === 'oneof') return readOneof(from, name, types, depth)
  if (text === 'extend') return readExtend(from, name, types, depth)
  if (['option', 'reserved', 'extensions'].includes(text)) return from.skip()
  readField(from, name, types, { readBody: bodyAt(depth) })
}

function readBody(from: TokenReader, name: string, types: ParsedTypes, depth: number): void {
  if (depth > DEEPEST) throw wrong(from.here, 'too-deep', name)
  from.expect('{')
  while (!from.takes('}')) readStatement(from, name, types, depth)
}

function readMessage(from: TokenReader, scope: string, types: ParsedTypes, depth: number): void {
  from.next()
  const fullName = types.named(from, scope)
  types.message(fullName)
  readBody(from, fullName, types, depth + 1)
}

function readTop(from: TokenReader, types: ParsedTypes): void {
  const token = from.here
  switch (token.text) {
    case ';':
      return void from.next()
    case 'syntax':
    case 'edition':
      from.next()
      from.expect('=')
      types.syntax = from.string()
      return void from.expect(';')
    case 'package':
      from.next()
      types.package = from.type()
      return void from.expect(';')
    case 'import':
      from.next()
      if (from.is('public') || from.is('weak') || from.is('option')) from.next()
      types.imports.push(from.string())
      return void from.expect(';')
    case 'option':
    case 'service':
      return from.skip()
    case 'message':
      return readMessage(from, types.package, types, 0)
    case 'enum':
      from.next()
      return readEnum(from, types.package, types)
    case 'extend':
      return readExtend(from, types.package, types, 0)
    default:
      throw wrong(token, 'expected', 'message')
  }
}

/** Several files may be put together: each begins with its `syntax` or `package`. */
export function parseSchema(
  source: string,
):
  | { readonly schema: Schema; readonly error: null }
  | { readonly schema: null; readonly error: SchemaError } {
  const whole = { line: 1, found: '' }
  if (source.length > SOURCE_MOST)
    return { schema: null, error: { ...whole, problem: 'too-large', what: '' } }
  try {
    const from = new TokenReader(tokensOf(source.replace(/^\uFEFF/, '')))
    const types = new ParsedTypes()
    while (from.here.text !== '') readTop(from, types)
    if (types.messages.size === 0)
      return { schema: null, error: { ...whole, problem: 'no-message', what: '' } }
    return { schema: resolved(types), error: null }
  } catch (error) {
    if (error instanceof WrongSchema) return { schema: null, error: error.told }
    throw error
  }
}
