// The part of JSON Schema that is inferred. https://json-schema.org/draft-07/json-schema-validation

/** A name that no document has: programs that read it, the official parser too, take it for a prototype. */
export const NO_NAME = '__proto__'

export type SchemaType = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object'

export interface Schema {
  readonly type?: SchemaType | readonly SchemaType[]
  readonly format?: string
  readonly const?: string | number
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly items?: Schema
}
