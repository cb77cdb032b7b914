// @ts-check
// Makes profiles in which Firefox has been before: its first start in a profile takes twice as long.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import puppeteer from 'puppeteer-core'
import { temporaryProfile } from './temporary-profile.mjs'

/** Profiles of one start, by version: an older Firefox refuses what a newer one has left. */
const STARTED = resolve('node_modules/.cache/socketscope-firefox')

/** Of a Firefox that runs, or of one that ended in the middle. */
const LOCKS = ['lock', '.parentlock']

/** @type {Map<string, Promise<string>>} */
const started = new Map()

/**
 * Each profile is a copy of what the first start has left: databases, and the browser's own scripts,
 * compiled. No page and no extension was ever in it.
 *
 * @param {string} executablePath
 */
export async function firefoxProfile(executablePath) {
  const known = started.get(executablePath) ?? startedOnce(executablePath)
  started.set(executablePath, known)
  const from = await known
  const profile = temporaryProfile('firefox')
  const filter = (/** @type {string} */ path) => !LOCKS.includes(basename(path))
  await cp(from, profile.path, { recursive: true, filter })
  return profile
}

/** @param {string} executablePath */
async function startedOnce(executablePath) {
  const version = execFileSync(executablePath, ['--version'], { encoding: 'utf8' })
  const path = join(STARTED, version.replaceAll(/[^\w.]+/g, '-'))
  if (existsSync(path)) return path
  await mkdir(dirname(path), { recursive: true })
  const unfinished = await mkdtemp(`${path}-`)
  const browser = await puppeteer.launch({
    ...{ browser: 'firefox', executablePath, userDataDir: unfinished },
    args: ['-remote-allow-system-access'],
  })
  await browser.newPage()
  await browser.close()
  // another process may have been faster
  await rename(unfinished, path).catch(() => rm(unfinished, { recursive: true, force: true }))
  return path
}
