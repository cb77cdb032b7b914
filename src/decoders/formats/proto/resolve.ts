// Looks up the names of types in a .proto from the innermost scope outwards; what is not there is missing.
import { joined, type ParsedField, type ParsedTypes } from './parse-field'
import type { FieldType, MessageType, Schema } from './schema'
import { isScalar } from './token-reader'

function lookUp(types: ParsedTypes, name: string, scope: string): string | null {
  const isKnown = (full: string) => types.messages.has(full) || types.enums.has(full)
  if (name.startsWith('.')) return isKnown(name.slice(1)) ? name.slice(1) : null
  for (let at = scope; ; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const full = joined(at, name)
    if (isKnown(full)) return full
    if (at === '') return null
  }
}

function fieldOf(types: ParsedTypes, missing: Set<string>, parsed: ParsedField): FieldType {
  const { scope, ...field } = parsed
  if (isScalar(field.type)) return field
  const type = lookUp(types, field.type, scope)
  if (type === null) missing.add(field.type.replace(/^\./, ''))
  return { ...field, type: type ?? field.type.replace(/^\./, '') }
}

/** Fields of `extend` go to the message that it names, if that is here. */
function addExtensions(types: ParsedTypes, missing: Set<string>): void {
  for (const [name, { extended, scope }] of types.extensions) {
    const fields = types.messages.get(name)?.values() ?? []
    types.messages.delete(name)
    const target = lookUp(types, extended, scope)
    if (target === null) missing.add(extended.replace(/^\./, ''))
    else
      for (const field of fields)
        types.messages
          .get(target)
          ?.set(field.number, { ...field, name: `[${joined(scope, field.name)}]` })
  }
}

/** Types that an import would bring are missing, and so is the import then. */
export function resolved(types: ParsedTypes): Schema {
  const missing = new Set<string>()
  addExtensions(types, missing)
  const messages = new Map<string, MessageType>()
  for (const [fullName, fields] of types.messages)
    messages.set(fullName, {
      fullName,
      fields: [...fields.values()].map((field) => fieldOf(types, missing, field)),
    })
  const imports = missing.size === 0 ? [] : types.imports
  return { syntax: types.syntax, messages, enums: types.enums, missing: [...imports, ...missing] }
}
