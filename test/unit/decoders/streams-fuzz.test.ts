// Broken messages of every protocol here: no decoder throws, none is slow, none keeps more and more.
import { describe, expect, test } from 'vitest'
import type { Card } from '../../../src/decoders/card'
import type { Message } from '../../../src/decoders/decoder'
import { CARDS } from '../../../src/decoders/registry'
import { connectionsOf, TRANSCRIPTS } from '../../support/transcripts'

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

function mutatedBytes(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const copy = bytes.slice()
  for (let count = next(4); count > 0 && copy.length > 0; count--)
    copy[next(copy.length)] = next(256)
  const cut = next(3) === 0 ? next(copy.length + 1) : copy.length
  return copy.slice(next(5) === 0 ? next(cut + 1) : 0, cut)
}

function mutated(message: Message, next: (below: number) => number): Message {
  const { content } = message
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const changed = mutatedBytes(bytes.subarray(0, 2_000), next)
  const isText = next(20) === 0 ? typeof content !== 'string' : typeof content === 'string'
  return {
    sent: next(10) === 0 ? !message.sent : message.sent,
    content: isText ? Buffer.from(changed).toString() : changed,
    missing: next(8) === 0 ? next(5_000) : 0,
  }
}

const ALL = TRANSCRIPTS.flatMap((name) => connectionsOf(name)).flatMap(({ messages }) => messages)
const OPENING = { url: 'ws://a/', offered: [], selected: '' }

/** What structuredClone has to copy. */
function sizeOf(state: unknown): number {
  return JSON.stringify(state, (_, value) => {
    if (value instanceof Map) return [...value]
    return value instanceof Uint8Array ? value.length : value
  }).length
}

describe.each(CARDS.map((card) => [card.id, card] as const))('%s', (_, card: Card) => {
  test('reads anything without an error, and remembers little of it', async () => {
    const decoder = await card.load()
    const next = numbers(7)
    let state = decoder.start(OPENING)
    for (let count = 0; count < 2_000; count++) {
      const message = ALL[next(ALL.length)]
      if (!message) continue
      const units = decoder.read(state, mutated(message, next))
      if (count % 500 === 0) state = structuredClone(state)
      for (const { type } of units ?? []) expect(type).not.toBe('')
    }
    expect(sizeOf(state)).toBeLessThan(2_000_000)
  })

  test('is not slowed by long messages of one kind', async () => {
    const decoder = await card.load()
    const started = process.cpuUsage() // a busy machine is no slow decoder
    for (const part of [
      '{',
      '[',
      '"',
      '\n',
      ':',
      '<a ',
      '{"a":',
      'a:b\n',
      '\0',
      '0',
      '\u001e',
      ' ',
    ])
      for (const start of [
        '',
        'SEND\n',
        'MSG a 1 9\r\n',
        '<iq ',
        'a["',
        '{"type":1,"arguments":',
      ]) {
        const content = start + part.repeat(20_000 / part.length)
        for (const sent of [true, false]) {
          decoder.read(decoder.start(OPENING), { sent, content, missing: 0 })
          const bytes = new TextEncoder().encode(content)
          decoder.read(decoder.start(OPENING), { sent, content: bytes, missing: 0 })
        }
      }
    expect(process.cpuUsage(started).user).toBeLessThan(8_000_000)
  })
})
