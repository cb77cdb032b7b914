// Finds the first field of a value that does not have its shape, and says what is wrong with it.
import { isObject, type Shape } from '../wire/checks'
import type { Fault } from './capture-error'
import { faultFor } from './expectation'

export interface FieldFault {
  /** `payload.size`, `request[3].name` */
  readonly field: string
  readonly fault: Fault
}

/** Shapes of what stands in one another, by the name of the field: of an object, or of each item of a list. */
export type Inner = Readonly<Record<string, Shape>>

const below = (path: string, key: string) => (path === '' ? key : `${path}.${key}`)

function faultInside(value: unknown, key: string, path: string, inner: Inner): FieldFault | null {
  const shape = Object.hasOwn(inner, key) ? inner[key] : undefined
  if (shape === undefined || !isObject(value)) return null
  if (!Array.isArray(value)) return faultIn(value, shape, inner, path)
  for (const [index, item] of value.entries()) {
    const fault = faultIn(item, shape, inner, `${path}[${index}]`)
    if (fault) return fault
  }
  return null
}

/** null: every field is as it should be. */
export function faultIn(
  value: unknown,
  shape: Shape,
  inner: Inner = {},
  path = '',
): FieldFault | null {
  if (!isObject(value)) return { field: path, fault: 'not-an-object' }
  for (const [key, check] of Object.entries(shape)) {
    const item = Object.hasOwn(value, key) ? value[key] : undefined
    if (check(item)) continue
    const field = below(path, key)
    return faultInside(item, key, field, inner) ?? { field, fault: faultFor(item, check) }
  }
  return null
}
