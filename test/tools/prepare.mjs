// @ts-check
// Makes a bare checkout ready to run: checks Node, installs the locked packages and the browsers.
// Runs before npm has installed anything, so it imports no package.

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findBrowser, installBrowsers, variableOf } from './install-browsers.mjs'
import { runNpm } from './run.mjs'

/** @import { BrowserName } from '../support/browsers.mjs' */

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const NODE = [20, 19]

export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = NODE
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  throw new Error(`Node ${NODE.join('.')} or later is needed; this is ${process.versions.node}`)
}

/** Installs the packages again whenever they are not those of package-lock.json. */
export async function ensureNodeModules() {
  if (areInstalled(ROOT)) return
  console.log('Installing the packages of package-lock.json (npm ci) …')
  await runNpm(['ci', '--no-audit', '--no-fund'], { cwd: ROOT })
}

/**
 * Whether `node_modules` holds what the lock asks for. npm lists in `.package-lock.json` what it has installed;
 * that list may outlive what it lists, so each folder is looked for too.
 * @param {string} root the checkout, with a slash at its end
 */
export function areInstalled(root) {
  const list = `${root}node_modules/.package-lock.json`
  if (!existsSync(list)) return false
  const present = packagesOf(list)
  return Object.entries(packagesOf(`${root}package-lock.json`)).every(([path, wanted]) => {
    if (path === '') return true
    const found = present[path]
    // What is optional may be for another platform.
    if (!found) return wanted.optional || wanted.devOptional
    const isWanted = found.version === wanted.version && found.integrity === wanted.integrity
    return isWanted && existsSync(`${root}${path}/package.json`)
  })
}

/**
 * @typedef {object} Entry
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 */

/** @param {string} lock @returns {Record<string, Entry>} */
const packagesOf = (lock) => JSON.parse(readFileSync(lock, 'utf8')).packages

/**
 * Finds the browsers, and installs those that are missing where that can be done unattended. Their
 * paths go into the environment too (CHROMIUM, FIREFOX), for this process and its children.
 * @template {BrowserName} Name
 * @param {Name[]} names
 * @returns {Promise<Record<Name, string>>} the path of each
 */
export async function ensureBrowsers(names) {
  const missing = names.filter((name) => !findBrowser(name))
  if (missing.length > 0) await installBrowsers(missing)
  const paths = /** @type {Record<Name, string>} */ ({})
  for (const name of names) {
    const path = findBrowser(name)
    if (!path) throw new Error(`${name} is still not to be found after its installation`)
    paths[name] = path
    process.env[variableOf(name)] = path
  }
  return paths
}
