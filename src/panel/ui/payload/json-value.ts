// Reads JSON without losing digits: a number that a double cannot hold keeps its text.

/** Such a number, as it was written. */
export class BigNumber {
  constructor(readonly source: string) {}
}

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | BigNumber
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

export type JsonContainer = readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** Digits that matter: without sign, point, exponent and outer zeros. */
const digitsOf = (number: string) =>
  number
    .toLowerCase()
    .replace(/e.*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '')

const isExact = (value: number, source: string) => digitsOf(String(value)) === digitsOf(source)

// The third argument: https://tc39.es/proposal-json-parse-with-source/
function keepDigits(_key: string, value: JsonValue, context?: { readonly source?: string }) {
  const source = context?.source
  if (typeof value !== 'number' || source === undefined || source.length < 16) return value
  return isExact(value, source) ? value : new BigNumber(source)
}

/** A double holds fifteen digits for certain. */
const MANY_DIGITS = /[\d.]{16}/

/** null: the text is no JSON, or only a bare value, for which text says it all. */
export function parseJson(text: string): JsonContainer | null {
  if (!/^\s*[[{]/.test(text)) return null
  try {
    const reviver = MANY_DIGITS.test(text) ? keepDigits : undefined // which costs as much again
    return JSON.parse(text, reviver) as JsonContainer
  } catch {
    return null
  }
}

export const isContainer = (value: JsonValue): value is JsonContainer =>
  typeof value === 'object' && value !== null && !(value instanceof BigNumber)

export const isArray = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value)
