// Replaces in bytes what rules name: length by length, so that a binary format still holds.

import { spansOf } from './json-spans'
import { redactMessage, type Told } from './redact-text'
import type { ReadyRules } from './rules'

const MASK = 'X'

const CHUNK = 0x2000 // arguments of one call

function latinOf(bytes: Uint8Array): string {
  let latin = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    latin += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return latin
}

/** Bytes are looked at as Latin-1, one character each: what patterns look for is ASCII, mostly. */
export function redactBytes(
  bytes: Uint8Array<ArrayBuffer>,
  rules: ReadyRules,
  told: Told,
): Uint8Array<ArrayBuffer> {
  const found: { from: number; to: number }[] = []
  const latin = latinOf(bytes)
  for (const { from, to, path } of spansOf(latin, rules.paths)) {
    const [begin, end] = withinQuotes(latin, from, to)
    if (isMasked(latin.slice(begin, end))) continue
    found.push({ from: begin, to: end })
    told(path, latin.slice(from, to))
  }
  const patterns = rules.query === null ? rules.patterns : [rules.query, ...rules.patterns]
  for (const pattern of patterns)
    for (const { 0: all, 1: name = '', 2: value, index } of latin.matchAll(pattern)) {
      const isQuery = pattern === rules.query && value !== undefined
      const [from, before] = isQuery ? [index + name.length, value] : [index, all]
      if (isMasked(before)) continue
      found.push({ from, to: from + before.length })
      told(isQuery ? name.slice(1, -1) : pattern.source, before)
    }
  return found.length === 0 ? bytes : masked(bytes, found)
}

/** A text stays one. */
const withinQuotes = (text: string, from: number, to: number): readonly [number, number] =>
  /^".*"$/s.test(text.slice(from, to)) ? [from + 1, to - 1] : [from, to]

const isMasked = (text: string) => text === MASK.repeat(text.length)

function masked(bytes: Uint8Array<ArrayBuffer>, found: readonly { from: number; to: number }[]) {
  const copy = bytes.slice()
  for (const { from, to } of found) copy.fill(MASK.charCodeAt(0), from, to)
  return copy
}

/** A text or bytes; a Blob was read before. */
export function redactContent<Content>(content: Content, rules: ReadyRules, told: Told) {
  if (typeof content === 'string') return redactMessage(content, rules, told)
  return content instanceof Uint8Array && content.buffer instanceof ArrayBuffer
    ? redactBytes(content as Uint8Array<ArrayBuffer>, rules, told)
    : content
}
