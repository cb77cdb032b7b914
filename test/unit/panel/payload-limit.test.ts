// The limit for whole payloads: remembered, in force at once.
import { expect, test } from 'vitest'
import { PayloadLimit } from '../../../src/panel/payload-limit'

const KiB = 1024

function setUp(remembered: unknown = undefined) {
  const written: number[] = []
  const inForce: number[] = []
  const read = async () => {
    if (remembered instanceof Error) throw remembered
    return remembered
  }
  const write = async (bytes: number) => void written.push(bytes)
  const limit: PayloadLimit = new PayloadLimit({ read, write }, () =>
    inForce.push(limit.most.value),
  )
  return { limit, written, inForce }
}

test('16 MiB, until another is chosen', () => {
  expect(setUp().limit.most.value).toBe(16 * 1_024 * KiB)
})

test('a choice is in force at once, and remembered', () => {
  const { limit, written, inForce } = setUp()
  limit.choose(64 * KiB)
  expect([limit.most.value, written, inForce]).toEqual([64 * KiB, [64 * KiB], [64 * KiB]])
})

test('choosing what is chosen, or what is no choice, does nothing', () => {
  const { limit, written, inForce } = setUp()
  limit.choose(16 * 1_024 * KiB)
  limit.choose(5)
  limit.choose(Number.NaN)
  expect([limit.most.value, written, inForce]).toEqual([16 * 1_024 * KiB, [], []])
})

test.each([
  ['a choice', 64 * KiB, 64 * KiB],
  ['nothing', undefined, 16 * 1_024 * KiB],
  ['nonsense', '64', 16 * 1_024 * KiB],
  ['a number that is no choice', 5, 16 * 1_024 * KiB],
  ['a storage that fails', new Error('no'), 16 * 1_024 * KiB],
])('restored from %s', async (_, remembered, expected) => {
  const { limit, inForce } = setUp(remembered)
  await limit.restore()
  expect([limit.most.value, inForce]).toEqual([expected, []])
})
