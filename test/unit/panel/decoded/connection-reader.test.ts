// A connection is read once, in order; an old message again, from the nearest copy.
import { expect, test } from 'vitest'
import type { Card } from '../../../../src/decoders/card'
import type { Decoder } from '../../../../src/decoders/decoder'
import { ConnectionReader } from '../../../../src/panel/decoded/connection-reader'
import { FORK_EVERY, FORKS } from '../../../../src/wire/decode-limits'

/** Says the how-manieth message it is: its state is what all that came before has left. */
const counter: Decoder<{ count: number }> = {
  start: () => ({ count: 0 }),
  read(state) {
    state.count += 1
    return [{ type: `${state.count}` }]
  },
}
const card: Card = {
  ...{ id: 'counter', title: 'Counter', specification: 'https://counter.example' },
  evidence: [{ of: 'subprotocol', matches: /^counter$/, weight: 'sure' }],
  load: async () => counter as Decoder,
}
const opening = { url: 'ws://host/', offered: ['counter'], selected: 'counter' }
const given = (number: number) => ({
  number,
  message: { sent: false, content: `m${number}`, missing: 0 },
})
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => given(from + index))

async function read(count: number, gapAfter = 0) {
  const reader = new ConnectionReader([card], opening, null)
  for (const one of range(1, count)) {
    await reader.read([one])
    if (one.number === gapAfter) await reader.read([null])
  }
  const again = async (number: number) => {
    const after = reader.startFor(number)
    const reading = await reader.reread(number, range(after + 1, number))
    return { after, type: reading?.units?.[0]?.type }
  }
  return { reader, again }
}

test('a message says again what it said', async () => {
  const { again } = await read(FORK_EVERY * 3)
  expect(await again(1)).toEqual({ after: 0, type: '1' })
  expect(await again(FORK_EVERY)).toEqual({ after: 0, type: `${FORK_EVERY}` })
  const later = FORK_EVERY * 2 + 5
  expect(await again(later)).toEqual({ after: FORK_EVERY * 2, type: `${later}` })
})

test('after missing messages it begins anew, as what it was recognised as', async () => {
  const { again, reader } = await read(50, 30)
  expect(await again(30)).toEqual({ after: 0, type: '30' })
  expect(await again(35)).toEqual({ after: 30, type: '5' })
  expect(reader.found?.spoken).toEqual({ id: 'counter', title: 'Counter', within: null })
})

test('however many messages there are, the copies are few', async () => {
  const count = FORK_EVERY * FORKS * 2 + 7
  const { again } = await read(count)
  const { after, type } = await again(count)
  expect(type).toBe(`${count}`)
  expect(count - after).toBeLessThanOrEqual(FORK_EVERY * 4)
})
