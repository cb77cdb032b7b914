// A map of MessagePack, CBOR or BSON as a value: an object where that keeps all of it, else a Map.
import type { Value } from '../decoder'

/** An object would put these first, or lose them. */
const isKept = (key: Value): key is string =>
  typeof key === 'string' && key !== '__proto__' && !/^(0|[1-9]\d{0,9})$/.test(key)

export function fieldsValue(entries: readonly (readonly [Value, Value])[]): Value {
  return entries.every(([key]) => isKept(key))
    ? (Object.fromEntries(entries) as { readonly [name: string]: Value })
    : new Map(entries)
}
