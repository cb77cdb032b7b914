import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { mayBeDeflate } from '../../../../src/decoders/formats/deflate-head'
import { createRandom } from '../../../support/random'

test('what deflate has made may be it: stored, with the fixed code, with its own', () => {
  const random = createRandom(3)
  for (let run = 0; run < 500; run++) {
    const letters = 2 + random.below(60)
    const bytes = Uint8Array.from(
      { length: 1 + random.below(3_000) },
      () => 32 + random.below(letters),
    )
    const strategy = random.pick([0, 2, 4]) // default, Huffman only, fixed
    expect(mayBeDeflate(deflateRawSync(bytes, { level: random.below(10), strategy }))).toBe(true)
  }
})

test('noise seldom is', () => {
  const random = createRandom(4)
  const noise = Array.from({ length: 10_000 }, () =>
    Uint8Array.from({ length: 40 }, () => random.below(256)),
  )
  expect(noise.filter(mayBeDeflate).length).toBeLessThan(300)
})
