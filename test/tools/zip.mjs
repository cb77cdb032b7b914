// @ts-check
// Zips a folder so that the same files always give the same bytes.
// The format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7, 4.3.12, 4.3.16

import { readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'

const VERSION_2_0 = 20
const UTF_8_NAMES = 0x0800
const DEFLATE = 8
/** The first day that the format knows. */
const FIRST_OF_JANUARY_1980 = 0x21

/**
 * @param {string} folder
 * @param {string} out the zip to write
 * @returns {{ files: number, bytes: number }}
 */
export function zip(folder, out) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort()
  /** @type {Buffer[]} */
  const entries = []
  /** @type {Buffer[]} */
  const directory = []
  let offset = 0
  for (const name of names) {
    const { head, body } = entry(name, readFileSync(join(folder, name)))
    entries.push(Buffer.from('PK\x03\x04', 'latin1'), head, body)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head.subarray(0, 26))
    directory.push(attributes(offset), head.subarray(26))
    offset += 4 + head.length + body.length
  }
  const end = endOfDirectory(names.length, Buffer.concat(directory).length, offset)
  const bytes = Buffer.concat([...entries, ...directory, end])
  writeFileSync(out, bytes)
  return { files: names.length, bytes: bytes.length }
}

/**
 * The head stands before the file, and once more in the directory at the end.
 * @param {string} name
 * @param {Buffer} raw
 */
function entry(name, raw) {
  const body = deflateRawSync(raw, { level: 9 })
  const file = Buffer.from(name)
  const head = Buffer.alloc(26)
  head.writeUInt16LE(VERSION_2_0, 0)
  head.writeUInt16LE(UTF_8_NAMES, 2)
  head.writeUInt16LE(DEFLATE, 4)
  head.writeUInt16LE(0, 6) // the time: midnight
  head.writeUInt16LE(FIRST_OF_JANUARY_1980, 8)
  head.writeUInt32LE(crc32(raw), 10)
  head.writeUInt32LE(body.length, 14)
  head.writeUInt32LE(raw.length, 18)
  head.writeUInt16LE(file.length, 22)
  return { head: Buffer.concat([head, file]), body }
}

/** No comment, no attributes, only where the file stands. @param {number} offset */
function attributes(offset) {
  const bytes = Buffer.alloc(14)
  bytes.writeUInt32LE(offset, 10)
  return bytes
}

/** @param {number} files @param {number} size @param {number} offset */
function endOfDirectory(files, size, offset) {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(files, 8)
  end.writeUInt16LE(files, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

function main() {
  const [folder, out] = process.argv.slice(2)
  if (!folder || !out) {
    console.error('Usage: node test/tools/zip.mjs FOLDER OUT')
    process.exit(2)
  }
  const { files, bytes } = zip(folder, out)
  console.log(`${out}: ${files} files, ${bytes} bytes`)
}

if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) main()
