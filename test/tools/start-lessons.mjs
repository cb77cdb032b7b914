// @ts-check
// Serves the lessons to a room: addresses to open, a code to scan, a page for the teacher. Opens no browser.

import { randomBytes } from 'node:crypto'
import { networkInterfaces } from 'node:os'
import { createClassroom } from '../fixtures/classroom.mjs'
import { startSecureServer } from '../fixtures/secure-server.mjs'
import { startServer } from '../fixtures/server.mjs'

/** @import { FixtureServer } from '../fixtures/server.mjs' */

const PATH = '/socketscope-lessons/'
const EVERYWHERE = ['0.0.0.0', '::']

/**
 * Hosts under which a server that listens on `host` is reached from elsewhere, those of a room first.
 * @param {string} host
 * @param {ReturnType<typeof networkInterfaces>} interfaces
 */
export function hostsFor(host, interfaces = networkInterfaces()) {
  if (!EVERYWHERE.includes(host)) return [host]
  const others = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
  return [...others, '127.0.0.1']
}

/** White on black, whatever the colours of the terminal: a code needs its light border. @param {string} url */
async function codeFor(url) {
  const { renderUnicodeCompact } = await import('uqr')
  const lines = renderUnicodeCompact(url, { border: 2 }).split('\n')
  return lines.map((line) => `\u001b[97;40m${line}\u001b[0m`).join('\n')
}

/**
 * @typedef {object} Room
 * @property {string[]} addresses of the lessons
 * @property {string} teacher
 * @property {string} secure
 * @property {() => Promise<void>} close
 */

/**
 * @param {object} options
 * @param {string} options.host
 * @param {(start: (port: number) => Promise<FixtureServer>) => Promise<FixtureServer>} options.onFreePort
 * @returns {Promise<Room>}
 */
export async function openRoom({ host, onFreePort }) {
  const token = randomBytes(12).toString('base64url')
  const portOf = (/** @type {FixtureServer} */ { origin }) => new URL(origin).port
  let securePort = ''
  const classroom = createClassroom({ token, securePort: () => securePort })
  const server = await onFreePort((port) => startServer({ port, host, classroom }))
  const secure = await startSecureServer({ host, classroom })
  securePort = portOf(secure)
  const hosts = hostsFor(host)
  const at = (/** @type {string} */ name) => `http://${name}:${portOf(server)}`
  return {
    addresses: hosts.map((name) => `${at(name)}${PATH}`),
    teacher: `${at(hosts.at(-1) ?? host)}/teacher#${token}`,
    secure: `https://${hosts[0]}:${securePort}${PATH}secure.html`,
    close: async () => void (await Promise.all([server.close(), secure.close()])),
  }
}

/** Until Ctrl+C. @param {Parameters<typeof openRoom>[0]} options */
export async function serveLessons(options) {
  const { addresses, teacher, secure, close } = await openRoom(options)
  const [first = ''] = addresses
  console.log(`\nLessons:  ${addresses.join('\n          ')}`)
  if (process.stdout.isTTY) console.log(`\n${await codeFor(first)}`)
  console.log(`\nTeacher:  ${teacher}`)
  console.log('          The part after # is the key: show it to nobody.')
  console.log(`Over TLS: ${secure}`)
  console.log('          Its certificate is nobody’s: browsers warn of it.')
  if (options.host === '127.0.0.1')
    console.log('\nOnly this machine can reach it. For a room: --host 0.0.0.0')
  console.log('\nPress Ctrl+C to end.')
  await new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await close()
}
