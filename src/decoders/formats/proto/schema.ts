// What a .proto says: messages, enums and fields, each by its full name. Plain data.

export const SCALARS = [
  ...['double', 'float', 'int32', 'int64', 'uint32', 'uint64', 'sint32', 'sint64'],
  ...['fixed32', 'fixed64', 'sfixed32', 'sfixed64', 'bool', 'string', 'bytes'],
] as const

export interface FieldType {
  readonly name: string
  readonly number: number
  /** A scalar, or the full name of a message or an enum. */
  readonly type: string
  readonly isRepeated: boolean
  readonly isRequired: boolean
  readonly isGroup: boolean
  /** Of a map, the type of its keys; `type` is that of its values. */
  readonly keyType?: string
  readonly oneof?: string
  /** As it was written. */
  readonly defaultValue?: string
  readonly line: number
}

export interface MessageType {
  readonly fullName: string
  readonly fields: readonly FieldType[]
}

export interface EnumType {
  readonly fullName: string
  /** By number; of aliases, the first. */
  readonly names: ReadonlyMap<number, string>
}

export interface Schema {
  readonly syntax: string
  readonly messages: ReadonlyMap<string, MessageType>
  readonly enums: ReadonlyMap<string, EnumType>
  /** Files that it imports and types that it names, which are not here: their fields are bytes. */
  readonly missing: readonly string[]
}

/** What is wrong in a .proto: a key with parameters for the words, and the line, from 1. */
export interface SchemaError {
  readonly line: number
  readonly problem:
    | 'expected'
    | 'expected-name'
    | 'expected-type'
    | 'expected-number'
    | 'expected-text'
    | 'expected-key-type'
    | 'unended'
    | 'number'
    | 'taken'
    | 'too-deep'
    | 'too-large'
    | 'no-message'
  /** What was expected, is taken, or is allowed; '': the problem says it all. */
  readonly what: string
  /** What stands there; '': the end. */
  readonly found: string
}
