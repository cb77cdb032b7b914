// JSON as decoders read it: parsed without an error, and quoted in a line without being long.

/** undefined: it is none. A text that does not look like an object or a list is not parsed. */
export function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object of JSON; null where it is anything else. */
export function parsedFields(text: string): Fields | null {
  const value = parsed(text)
  return isFields(value) ? value : null
}

/** A list of JSON; null where it is anything else. */
export function parsedList(text: string): readonly unknown[] | null {
  const value = parsed(text)
  return Array.isArray(value) ? value : null
}

/** Own fields alone: `constructor` and `__proto__` of a hostile name are none. */
export const fieldOf = (fields: Fields, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined
