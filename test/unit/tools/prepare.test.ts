// Packages are installed again unless each one that the lock asks for lies there.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { areInstalled } from '../../tools/prepare.mjs'

const LOCKED = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/one': { version: '1.2.3', integrity: 'sha512-one' },
    'node_modules/elsewhere': { version: '2.0.0', integrity: 'sha512-two', optional: true },
  },
}
const LISTED = { packages: { 'node_modules/one': LOCKED.packages['node_modules/one'] } }

let root = ''
const write = (path: string, content: object) =>
  writeFileSync(join(root, path), JSON.stringify(content))

beforeEach(() => {
  root = `${mkdtempSync(join(tmpdir(), 'socketscope-prepare-'))}/`
  mkdirSync(join(root, 'node_modules/one'), { recursive: true })
  write('package-lock.json', LOCKED)
  write('node_modules/.package-lock.json', LISTED)
  write('node_modules/one/package.json', {})
})
afterEach(() => rmSync(root, { recursive: true }))

test('all that is asked for lies there, but for what is optional', () => {
  expect(areInstalled(root)).toBe(true)
})

test('nothing was ever installed', () => {
  rmSync(join(root, 'node_modules'), { recursive: true })
  expect(areInstalled(root)).toBe(false)
})

test('another version lies there', () => {
  write('node_modules/.package-lock.json', {
    packages: { 'node_modules/one': { version: '1.2.2', integrity: 'sha512-one' } },
  })
  expect(areInstalled(root)).toBe(false)
})

test('a package is listed and gone', () => {
  rmSync(join(root, 'node_modules/one'), { recursive: true })
  expect(areInstalled(root)).toBe(false)
})
