// The fields of a message in a .proto, and the types that were read, before their names are looked up.
import type { EnumType, FieldType } from './schema'
import { isScalar, type TokenReader } from './token-reader'
import { wrong } from './tokens'

const MOST_NUMBER = 536_870_911

/** Names of types are as they were written, and stand with where they were written. */
export interface ParsedField extends FieldType {
  readonly scope: string
}

interface Extension {
  readonly extended: string
  readonly scope: string
}

export const joined = (scope: string, name: string): string =>
  scope === '' ? name : `${scope}.${name}`

export class ParsedTypes {
  syntax = 'proto2'
  package = ''
  readonly imports: string[] = []
  /** Fields by their number. */
  readonly messages = new Map<string, Map<number, ParsedField>>()
  readonly enums = new Map<string, EnumType>()
  /** Fields of messages that stand elsewhere, under a name that no message has. */
  readonly extensions = new Map<string, Extension>()

  named(from: TokenReader, scope: string): string {
    const token = from.here
    const fullName = joined(scope, from.name())
    if (this.messages.has(fullName) || this.enums.has(fullName))
      throw wrong(token, 'taken', fullName)
    return fullName
  }

  message(fullName: string): void {
    this.messages.set(fullName, new Map())
  }

  extension(extended: string, scope: string): string {
    const name = `extend ${this.extensions.size}`
    this.extensions.set(name, { extended, scope })
    this.message(name)
    return name
  }
}

interface Where {
  readonly oneof?: string
  /** Where names are looked up, if not in the message itself. */
  readonly scope?: string
  /** Of a group, which is a message and a field at once. */
  readBody(from: TokenReader, name: string, types: ParsedTypes): void
}

function fieldNumber(from: TokenReader, fields: ReadonlyMap<number, FieldType>): number {
  from.expect('=')
  const token = from.here
  const number = from.integer()
  if (number < 1 || number > MOST_NUMBER) throw wrong(token, 'number', `1…${MOST_NUMBER}`)
  const other = fields.get(number)
  if (other) throw wrong(token, 'taken', other.name)
  return number
}

/** `[packed = true, default = 5, (mine) = {…}]`: the default alone is kept. */
function readOptions(from: TokenReader): string | undefined {
  let defaultValue: string | undefined
  if (!from.takes('[')) return undefined
  do {
    const isDefault = from.is('default')
    while (!from.is('=')) from.next()
    from.next()
    const value = from.constant()
    if (isDefault) defaultValue = value
  } while (from.takes(','))
  from.expect(']')
  return defaultValue
}

function readMapTypes(from: TokenReader): { keyType: string; type: string } {
  from.next()
  from.expect('<')
  const token = from.here
  const keyType = from.type()
  if (!isScalar(keyType) || ['double', 'float', 'bytes'].includes(keyType))
    throw wrong(token, 'expected-key-type', '')
  from.expect(',')
  const type = from.type()
  from.expect('>')
  return { keyType, type }
}

const labelOf = (from: TokenReader): string =>
  ['optional', 'required', 'repeated'].includes(from.here.text) && from.after !== '='
    ? from.next().text
    : ''

export function readField(
  from: TokenReader,
  message: string,
  types: ParsedTypes,
  where: Where,
): void {
  const fields = types.messages.get(message) ?? new Map<number, ParsedField>()
  const { line } = from.here
  const label = labelOf(from)
  const isMap = from.is('map') && from.after === '<'
  const isGroup = from.is('group') && /^[A-Z]/.test(from.after)
  const { keyType, type } = isMap ? readMapTypes(from) : { keyType: undefined, type: from.type() }
  const name = from.name()
  const number = fieldNumber(from, fields)
  const defaultValue = readOptions(from)
  const scope = where.scope ?? message
  const groupName = joined(scope, name)
  fields.set(number, {
    ...{ name: isGroup ? name.toLowerCase() : name, number, line, isGroup, scope },
    type: isGroup ? `.${groupName}` : type,
    isRepeated: label === 'repeated' || isMap,
    isRequired: label === 'required',
    ...(keyType === undefined ? {} : { keyType }),
    ...(where.oneof === undefined ? {} : { oneof: where.oneof }),
    ...(defaultValue === undefined ? {} : { defaultValue }),
  })
  if (!isGroup) return void from.expect(';')
  types.message(groupName)
  where.readBody(from, groupName, types)
}
