// A PNG becomes smaller, and every pixel stays.
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { unfiltered } from '../../tools/png-filters.mjs'
import { inPalette, nearestIn, paletteOf } from '../../tools/png-palette.mjs'
import { chunksOf, shrunk } from '../../tools/shrink-png.mjs'

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

test('chunks that tell of time go, image data are packed into one', () => {
  const pixels = Buffer.alloc(10_000, 7)
  const packed = deflateSync(pixels, { level: 0 })
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.alloc(13, 1)),
    chunk('tIME', Buffer.alloc(7)),
    chunk('IDAT', packed.subarray(0, 5_000)),
    chunk('IDAT', packed.subarray(5_000)),
    chunk('IEND', Buffer.alloc(0)),
  ])
  const smaller = shrunk(png)
  const chunks = chunksOf(smaller)
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND'])
  expect(inflateSync(chunks[1]?.data ?? Buffer.alloc(0)).equals(pixels)).toBe(true)
  expect(smaller.length).toBeLessThan(200)
})

test('filters are taken off, each of the five', () => {
  const header = Buffer.from([0, 0, 0, 3, 0, 0, 0, 5, 8, 0, 0, 0, 0])
  const lines = [
    [0, 10, 20, 30],
    [1, 11, 5, 5],
    [2, 1, 2, 3],
    [3, 4, 1, 0],
    [4, 2, 1, 255],
  ]
  expect([...(unfiltered(header, Buffer.from(lines.flat())) ?? [])]).toEqual([
    ...[0, 10, 20, 30],
    ...[0, 11, 16, 21],
    ...[0, 12, 18, 24],
    ...[0, 10, 15, 19],
    ...[0, 12, 16, 18],
  ])
})

test('a form that screenshots do not have stays as it is', () => {
  const palette = Buffer.from([0, 0, 0, 3, 0, 0, 0, 1, 8, 3, 0, 0, 0])
  expect(unfiltered(palette, Buffer.from([1, 1, 1, 1]))).toBeNull()
})

test('a palette has the commonest colours first, and stands for the others by its nearest', () => {
  const palette = paletteOf([0x0000ff, 0xffffff, 0xffffff, 0x0000ff, 0xffffff, 0x000000])
  expect(palette).toEqual([0xffffff, 0x0000ff, 0x000000])
  expect([0xffffff, 0x101010, 0x1010f0, 0xfefefe].map(nearestIn(palette))).toEqual([0, 2, 1, 0])
})

test('a picture in a palette has one byte a pixel, each line its filter', () => {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 6, 0, 0, 0])
  const white = [255, 255, 255, 255]
  const red = [255, 0, 0, 255]
  const lines = Buffer.from([0, ...white, ...white, 0, ...red, ...white])
  const small = inPalette(header, lines)
  expect([...small.header]).toEqual([0, 0, 0, 2, 0, 0, 0, 2, 8, 3, 0, 0, 0])
  expect([...small.palette]).toEqual([255, 255, 255, 255, 0, 0])
  expect([...small.lines]).toEqual([0, 0, 0, 0, 1, 0])
})
