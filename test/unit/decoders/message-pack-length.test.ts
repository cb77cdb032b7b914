// How long a value of MessagePack is: as its encoder wrote it, and never beyond what is there.
import { encode } from '@msgpack/msgpack'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messagePackParts } from '../../../src/decoders/binary-parts'
import { behindMessagePack } from '../../../src/decoders/message-pack-length'

test('of any value, its length is what its encoder wrote', () => {
  fc.assert(
    fc.property(
      fc.anything({ withDate: true, withTypedArray: true }),
      fc.nat(9),
      (value, before) => {
        let bytes: Uint8Array
        try {
          bytes = encode(value, { maxDepth: 50, useBigInt64: true })
        } catch {
          return
        }
        const within = Uint8Array.from([...new Uint8Array(before), ...bytes, 1, 2])
        expect(behindMessagePack(within, before)).toBe(before + bytes.length)
        if (bytes.length > 1) expect(behindMessagePack(bytes.subarray(0, -1), 0)).toBe(-1)
      },
    ),
  )
})

test.each([
  ['a list of 33 million in six bytes', [0xdd, 1, 255, 255, 255, 1]],
  ['a map of 4 billion', [0xdf, 255, 255, 255, 255, 1]],
  ['bytes that are not there', [0xc6, 7, 255, 255, 255, 1]],
  ['the byte that is never used', [0xc1]],
  ['nothing', []],
])('%s is no value', (_, bytes) => {
  expect(behindMessagePack(Uint8Array.from(bytes), 0)).toBe(-1)
})

test('lists within lists, deep or each as long as all that follows, are given up at once', () => {
  const deep = new Uint8Array(2_000_000).fill(0x91)
  const wide = new Uint8Array(600_000)
  for (let at = 0; at + 5 <= wide.length; at += 5) wide.set([0xdd, 0, 1, 0xd4, 0xc0], at)
  const before = performance.now()
  expect([messagePackParts(deep), messagePackParts(wide)]).toEqual([null, null])
  expect(performance.now() - before).toBeLessThan(500)
})
