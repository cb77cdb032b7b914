// @ts-check
// Finds Chromium and Firefox on this machine, and installs them where apt-get can.

import { existsSync, readFileSync } from 'node:fs'
import { findExecutable } from '../support/find-executable.mjs'
import { run, succeeds } from './run.mjs'

/** @import { BrowserName } from '../support/browsers.mjs' */

/**
 * @typedef {object} Browser
 * @property {string} env The environment variable that names the executable.
 * @property {string[]} candidates Command names, and paths for systems without commands.
 * @property {string} debianPackage
 * @property {string} advice
 */

/** @type {Record<BrowserName, Browser>} */
const BROWSERS = {
  chromium: {
    env: 'CHROMIUM',
    candidates: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    debianPackage: 'chromium',
    advice: 'Install Chromium (https://www.chromium.org/getting-involved/download-chromium/)',
  },
  firefox: {
    env: 'FIREFOX',
    candidates: ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    debianPackage: 'firefox-esr',
    advice: 'Install Firefox (https://www.firefox.com/)',
  },
}

/** A minimal system has no font at all, and then every text in a screenshot is a row of boxes. */
const FONTS = 'fonts-dejavu-core'

/** @param {BrowserName} name */
export const variableOf = (name) => BROWSERS[name].env

/**
 * @param {BrowserName} name
 * @returns {string | null} the path of its executable
 */
export function findBrowser(name) {
  const { env, candidates } = BROWSERS[name]
  const chosen = process.env[env]
  if (chosen && !existsSync(chosen)) throw new Error(`${env}=${chosen}: there is no such file`)
  try {
    return findExecutable(env, candidates)
  } catch {
    return null
  }
}

/** @param {BrowserName[]} names */
export async function installBrowsers(names) {
  const packages = [...names.map((name) => BROWSERS[name].debianPackage), FONTS]
  const install = ['install', '-y', '--no-install-recommends', ...packages]
  if (!(await hasPackages())) throw new Error(howToInstall(names))
  const root = process.getuid?.() === 0
  if (!root && !(await succeeds('sudo', ['-n', 'true']))) {
    const command = `sudo apt-get update && sudo apt-get ${install.join(' ')}`
    throw new Error(`Missing: ${names.join(' and ')}. Run this, then try again:\n  ${command}`)
  }
  console.log(`Installing ${packages.join(', ')} (apt-get) …`)
  for (const args of [['update'], install]) await aptGet(args, root)
}

/**
 * Silent unless it fails: apt-get has hundreds of lines to say.
 * @param {string[]} args
 * @param {boolean} root
 */
function aptGet(args, root) {
  // sudo drops the environment, so the variable goes on its command line.
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args]
  const [program = '', ...rest] = root ? command : ['sudo', '-n', ...command]
  return run(program, rest, { quiet: true })
}

/** Ubuntu's packages of the browsers only fetch a snap, which needs a running snapd. */
async function hasPackages() {
  if (!(await succeeds('apt-get', ['--version']))) return false
  const release = '/etc/os-release'
  return !existsSync(release) || !/^ID=ubuntu$/m.test(readFileSync(release, 'utf8'))
}

/** @param {BrowserName[]} names */
function howToInstall(names) {
  const lines = names.map((name) => `  ${BROWSERS[name].advice}, or set ${BROWSERS[name].env}`)
  return `Missing: ${names.join(' and ')}, and nothing here can install them.\n${lines.join('\n')}`
}
