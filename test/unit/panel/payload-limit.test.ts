// The limit for whole payloads is in force at once.
import { expect, test } from 'vitest'
import { PayloadLimit } from '../../../src/panel/payload-limit'

const KiB = 1024

function setUp() {
  const limit = new PayloadLimit()
  const inForce: number[] = []
  limit.watch(() => inForce.push(limit.most.peek()))
  return { limit, inForce }
}

test('16 MiB, until another is chosen', () => {
  expect(setUp().limit.most.value).toBe(16 * 1_024 * KiB)
})

test('a choice is in force at once', () => {
  const { limit, inForce } = setUp()
  limit.choose(64 * KiB)
  expect([limit.most.value, inForce]).toEqual([64 * KiB, [64 * KiB]])
})

test('choosing what is chosen, or what is no choice, does nothing', () => {
  const { limit, inForce } = setUp()
  limit.choose(16 * 1_024 * KiB)
  limit.choose(5)
  limit.choose(Number.NaN)
  expect([limit.most.value, inForce]).toEqual([16 * 1_024 * KiB, []])
})
