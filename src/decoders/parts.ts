// An object or a list that a message is made of, read the same way whether it came as JSON or as bytes.
import type { Body, Value } from './decoder'
import { isFields } from './json-text'

/** Parts are named; those of a list by their place: `'0'`, `'1'` … */
export interface Parts {
  readonly isList: boolean
  readonly names: readonly string[]
  /** undefined: there is none, or its end is not here. */
  get(name: string): Value
  /** As `get`, but of an object or a list nothing: these may be megabytes. */
  scalar(name: string): Value
  /** As a payload of its own. */
  body(name: string): Body | undefined
  /** An object or a list in it. */
  inside(name: string): Parts | null
  /** What tells two values apart, for pairing; undefined: there is none, or it is null. */
  key(name: string): string | undefined
}

/** Characters of a key: a hostile one may be megabytes. */
export const KEY = 120

/** Parts of one object or list that are looked at. */
export const MOST_PARTS = 1_000

export function textIn(parts: Parts | null, name: string): string | undefined {
  const value = parts?.scalar(name)
  return typeof value === 'string' ? value : undefined
}

export function numberIn(parts: Parts | null, name: string): number | undefined {
  const value = parts?.scalar(name)
  return typeof value === 'number' ? value : undefined
}

/** A text or a number, as a line shows it. */
export function labelIn(parts: Parts | null, name: string): string | undefined {
  const value = parts?.scalar(name)
  const isShown = ['string', 'number', 'bigint', 'boolean'].includes(typeof value)
  return isShown ? String(value) : undefined
}

/** Decoded bytes. */
export class ValueParts implements Parts {
  readonly isList: boolean
  readonly names: readonly string[]

  private constructor(
    private readonly of: Readonly<Record<string, Value>> | readonly Value[],
    private readonly format: string,
  ) {
    this.isList = Array.isArray(of)
    this.names = Object.keys(of).slice(0, MOST_PARTS)
  }

  static of(value: unknown, format: string): Parts | null {
    if (Array.isArray(value)) return new ValueParts(value, format)
    return isPlain(value) ? new ValueParts(value as Record<string, Value>, format) : null
  }

  get(name: string): Value {
    return Object.hasOwn(this.of, name) ? (this.of as Record<string, Value>)[name] : undefined
  }

  scalar(name: string): Value {
    return this.get(name)
  }

  body(name: string): Body | undefined {
    const value = this.get(name)
    if (value === undefined) return undefined
    if (value instanceof Uint8Array) return { kind: 'bytes', bytes: value }
    return { kind: 'value', value, format: this.format }
  }

  inside(name: string): Parts | null {
    return ValueParts.of(this.get(name), this.format)
  }

  key(name: string): string | undefined {
    const value = this.get(name)
    if (typeof value === 'string') return JSON.stringify(value.slice(0, KEY))
    return typeof value === 'number' || typeof value === 'bigint' ? String(value) : undefined
  }
}

const isPlain = (value: unknown): boolean =>
  isFields(value) &&
  !(value instanceof Map || value instanceof Date || ArrayBuffer.isView(value as object))
