// @ts-check
// Makes a PNG smaller: without changing a pixel, packed as tightly as zlib can; or in 256 colours.

import { readFileSync, writeFileSync } from 'node:fs'
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { unfiltered } from './png-filters.mjs'
import { inPalette } from './png-palette.mjs'

const SIGNATURE = 8 // bytes

/** Of ancillary chunks none is kept: they tell of times and programs. https://www.w3.org/TR/png-3/#5ChunkOrdering */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

/** @param {Buffer} png @returns {{ type: string, data: Buffer }[]} */
export function chunksOf(png) {
  const chunks = []
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

/** @param {readonly Buffer[]} forms */
function tightest(forms) {
  const packed = forms.map((form) => deflateSync(form, { level: 9, memLevel: 9 }))
  return packed.reduce((least, each) => (each.length < least.length ? each : least))
}

/** @param {ReturnType<typeof chunksOf>} chunks */
function contentsOf(chunks) {
  const parts = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13)
  return { header, pixels: inflateSync(Buffer.concat(parts)) }
}

/** @param {Buffer} png @returns {Buffer} */
export function shrunk(png) {
  const chunks = chunksOf(png).filter(({ type }) => KEPT.has(type))
  const { header, pixels } = contentsOf(chunks)
  const packed = tightest([pixels, unfiltered(header, pixels) ?? pixels])
  const first = chunks.findIndex(({ type }) => type === 'IDAT')
  const parts = chunks
    .filter(({ type }, index) => type !== 'IDAT' || index === first)
    .map(({ type, data }) => chunk(type, type === 'IDAT' ? packed : data))
  return Buffer.concat([png.subarray(0, SIGNATURE), ...parts])
}

/** @param {string} file */
export function shrinkPng(file) {
  const png = readFileSync(file)
  const smaller = shrunk(png)
  if (smaller.length < png.length) writeFileSync(file, smaller)
}

/** @param {string} from @param {string} to */
export function reduceColours(from, to) {
  const png = readFileSync(from)
  const { header, pixels } = contentsOf(chunksOf(png))
  const plain = unfiltered(header, pixels)
  if (!plain || !(header[9] === 2 || header[9] === 6)) return writeFileSync(to, png)
  const { header: small, palette, lines } = inPalette(header, plain)
  const parts = [
    chunk('IHDR', small),
    chunk('PLTE', palette),
    chunk('IDAT', tightest([lines])),
    chunk('IEND', Buffer.alloc(0)),
  ]
  writeFileSync(to, Buffer.concat([png.subarray(0, SIGNATURE), ...parts]))
}
