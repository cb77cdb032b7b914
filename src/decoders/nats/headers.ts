// Headers of NATS: a version, perhaps a status, and names with one value or several.
// https://github.com/nats-io/nats-architecture-and-design/blob/main/adr/ADR-4.md
import { utf8 } from '../bytes/cursor'

export interface Headers {
  /** `503 No Responders`; '': none. */
  readonly status: string
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly isSound: boolean
}

export function readHeaders(bytes: Uint8Array): Headers {
  const [first = '', ...rest] = utf8(bytes).split('\r\n')
  const status = /^NATS\/1\.0(?: (.*))?$/.exec(first)
  const values = new Map<string, string[]>()
  let isSound = status !== null
  for (const text of rest) {
    if (text === '') continue
    const colon = text.indexOf(':')
    if (colon <= 0) isSound = false
    else {
      const name = text.slice(0, colon)
      const known = values.get(name)
      const value = text.slice(colon + 1).trim()
      if (known) known.push(value)
      else values.set(name, [value])
    }
  }
  const told = [...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all])
  return { status: status?.[1]?.trim() ?? '', values: Object.fromEntries(told), isSound }
}
