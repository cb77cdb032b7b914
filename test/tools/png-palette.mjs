// @ts-check
// A picture in 256 colours: those that it has most of, the others as the nearest of them. A third of the bytes.

const COLOURS = 256

/** @param {readonly number[]} a @param {readonly number[]} b */
const distance = ([r = 0, g = 0, b = 0], [r2 = 0, g2 = 0, b2 = 0]) =>
  (r - r2) ** 2 + (g - g2) ** 2 + (b - b2) ** 2

const channelsOf = (/** @type {number} */ colour) => [
  colour >> 16,
  (colour >> 8) & 255,
  colour & 255,
]

/** @param {readonly number[]} pixels 0xrrggbb @returns {number[]} */
export function paletteOf(pixels) {
  /** @type {Map<number, number>} */
  const counts = new Map()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || a - b)
  return byCount.slice(0, COLOURS).map(([colour]) => colour)
}

/** @param {readonly number[]} palette @returns {(colour: number) => number} The place in it. */
export function nearestIn(palette) {
  const known = new Map(palette.map((colour, place) => [colour, place]))
  const channels = palette.map(channelsOf)
  return (colour) => {
    const there = known.get(colour)
    if (there !== undefined) return there
    const wanted = channelsOf(colour)
    let nearest = 0
    for (let place = 1; place < channels.length; place++)
      if (distance(channels[place] ?? [], wanted) < distance(channels[nearest] ?? [], wanted))
        nearest = place
    known.set(colour, nearest)
    return nearest
  }
}

/**
 * @param {Buffer} header The data of IHDR.
 * @param {Buffer} lines RGB or RGBA and opaque, 8 bits each, no line filtered.
 */
export function inPalette(header, lines) {
  const bytes = header[9] === 6 ? 4 : 3
  const width = header.readUInt32BE(0)
  const height = header.readUInt32BE(4)
  const pixels = []
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      pixels.push(lines.readUIntBE(y * (width * bytes + 1) + 1 + x * bytes, 3))
  const palette = paletteOf(pixels)
  const placeOf = nearestIn(palette)
  const places = Buffer.alloc(height * (width + 1))
  for (const [index, colour] of pixels.entries())
    places[index + Math.floor(index / width) + 1] = placeOf(colour)
  const small = Buffer.from(header)
  small[9] = 3 // by palette
  return { header: small, palette: Buffer.from(palette.flatMap(channelsOf)), lines: places }
}
