// @ts-check
// Builds the extension for one browser, if what it is made of is newer than what stands in dist/.

import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './prepare.mjs'
import { run } from './run.mjs'

/** @typedef {'chrome' | 'firefox'} Target */

const SOURCES = ['src', 'public', 'manifest.json', 'vite.config.ts', 'package-lock.json']

/**
 * @param {Target} target
 * @returns {Promise<string>} the folder of the unpacked extension
 */
export async function ensureBuilt(target) {
  const folder = join(ROOT, 'dist', target)
  const result = join(folder, 'manifest.json')
  const newest = Math.max(...SOURCES.map((source) => newestIn(join(ROOT, source))))
  if (existsSync(result) && statSync(result).mtimeMs > newest) return folder
  console.log(`Building dist/${target} …`)
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const mode = target === 'firefox' ? ['--mode', 'firefox'] : []
  await run(process.execPath, [vite, 'build', ...mode], { cwd: ROOT, quiet: true })
  return folder
}

/**
 * @param {string} path a file or a folder
 * @returns {number} the time of its newest change; removing a file changes its folder
 */
function newestIn(path) {
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
