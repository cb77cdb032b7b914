// The parts that guards are made of: each says whether a value of unknown origin has a form.

export type Check = (value: unknown) => boolean
export type Shape = Readonly<Record<string, Check>>

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
export const text = (most: number) => (value: unknown) =>
  typeof value === 'string' && value.length <= most
export const whole = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0
export const positive = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0
export const time = (value: unknown) => Number.isFinite(value)
export const flag = (value: unknown) => typeof value === 'boolean'
export const anything = () => true
export const oneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value)
export const orAbsent = (check: Check) => (value: unknown) => value === undefined || check(value)
export const orNull = (check: Check) => (value: unknown) => value === null || check(value)
export const listOf = (check: Check, most: number) => (value: unknown) =>
  Array.isArray(value) && value.length <= most && value.every(check)

export function has(value: unknown, shape: Shape): boolean {
  if (!isObject(value)) return false
  for (const key in shape) if (!shape[key]?.(value[key])) return false
  return true
}

/** Checks by `kind`: an object of no known kind, or with one field that is off, does not pass. */
export function isOneOf(
  value: unknown,
  shapes: Readonly<Record<string, Shape>>,
  key = 'kind',
): boolean {
  const kind = isObject(value) && value[key]
  if (typeof kind !== 'string') return false
  const shape = Object.hasOwn(shapes, kind) ? shapes[kind] : undefined
  return shape !== undefined && has(value, shape)
}
