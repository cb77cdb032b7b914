// @ts-check
// Answers as the server of a capture did: `npm run replay -- capture.ndjson [--speed 2] [--port 8080]`.

import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

/** @typedef {typeof import('./replay/read-plan.mjs')} ReadPlan */
/** @typedef {typeof import('./replay/serve.mjs')} Serve */

const USAGE = 'npm run replay -- capture.ndjson [--speed 2] [--port 8080]'
const PORT = 8080

/** What is wrong with the call: told without a stack. */
class UsageError extends Error {}

/** @param {string} name @param {string | undefined} text @param {number} otherwise */
function numberOf(name, text, otherwise) {
  const value = text === undefined ? otherwise : Number(text)
  if (text?.trim() === '' || Number.isNaN(value))
    throw new UsageError(`--${name} ${text}: not a number`)
  return value
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { speed: { type: 'string' }, port: { type: 'string' } },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError(USAGE)
  const speed = numberOf('speed', values.speed, 1)
  if (speed <= 0) throw new UsageError(`--speed ${values.speed}: not above 0`)
  const port = numberOf('port', values.port, PORT)
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_535))
    throw new UsageError(`--port ${values.port}: not a port`)
  return { file, speed, port }
}

/** A module that imports TypeScript. @param {string} path */
async function imported(path) {
  const { module } = await runnerImport(fileURLToPath(new URL(path, import.meta.url)), {
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
  })
  return module
}

async function replay() {
  const { file, speed, port } = readOptions()
  const { readPlan } = /** @type {ReadPlan} */ (await imported('./replay/read-plan.mjs'))
  const { startReplay } = /** @type {Serve} */ (await imported('./replay/serve.mjs'))
  const sockets = await readPlan(file).catch((error) => {
    throw new UsageError(`${file}: ${error.message}`)
  })
  const server = await startReplay({ sockets, port, speed, notice: console.log })
  for (const path of new Set(sockets.map(({ url }) => new URL(url, 'ws://replay').pathname)))
    console.log(`ws://127.0.0.1:${server.port}${path}`)
  const incomplete = sockets.reduce((sum, socket) => sum + socket.incomplete, 0)
  if (incomplete > 0) console.log(`Messages of the server that are not whole in it: ${incomplete}`)
}

try {
  await replay()
} catch (error) {
  const isExpected = error instanceof UsageError || (error instanceof Error && 'code' in error)
  console.error(isExpected ? error.message : error)
  process.exitCode = 1
}
