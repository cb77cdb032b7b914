// @ts-check
// Runs every check there is, in order, from a bare checkout; the first that fails ends the run.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowsers, ensureNode, ensureNodeModules, ROOT } from './prepare.mjs'
import { CommandFailed, runNpm } from './run.mjs'
import { zip } from './zip.mjs'

/** @param {string} script of package.json */
const npmRun = (script) => runNpm(['run', '--silent', script], { cwd: ROOT })

/** @type {[name: string, check: () => void | Promise<unknown>][]} */
const CHECKS = [
  ['the machine is ready', prepare],
  ['the types fit', () => npmRun('typecheck')],
  ['the code follows the rules', () => npmRun('lint')],
  ['unit tests', () => npmRun('test:unit')],
  ['both extensions build', () => npmRun('build')],
  ['Mozilla’s linter accepts the Firefox build', () => npmRun('lint:ext')],
  ['two builds are byte-identical', buildAgainAndCompare],
  ['the WebSocket API is as without the extension', () => npmRun('test:compliance')],
  // Last, so that what the test runner sums up is the last thing on the screen.
  ['end-to-end tests in Chromium and Firefox', () => npmRun('test:e2e')],
]

async function prepare() {
  ensureNode()
  await ensureNodeModules()
  const { chromium, firefox } = await ensureBrowsers(['chromium', 'firefox'])
  console.log(`Node ${process.versions.node}, ${chromium}, ${firefox}`)
}

async function buildAgainAndCompare() {
  const first = zipBoth()
  await runNpm(['run', 'build'], { cwd: ROOT, quiet: true })
  const second = zipBoth()
  first.forEach(({ file, sha256 }, i) => {
    if (sha256 !== second[i]?.sha256) throw new Error(`${file} differs from one build to the next`)
    console.log(`${file}  sha256 ${sha256}`)
  })
}

function zipBoth() {
  return ['chrome', 'firefox'].map((target) => {
    const file = `dist/socketscope-${target}.zip`
    zip(join(ROOT, 'dist', target), join(ROOT, file))
    return {
      file,
      sha256: createHash('sha256')
        .update(readFileSync(join(ROOT, file)))
        .digest('hex'),
    }
  })
}

/** @param {number} since */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

for (const [index, [name, check]] of CHECKS.entries()) {
  console.log(`\n── ${index + 1}/${CHECKS.length} ${name}`)
  const start = performance.now()
  try {
    await check()
  } catch (error) {
    console.error(
      `✗ ${name}, after ${seconds(start)}: ${error instanceof Error ? error.message : error}`,
    )
    process.exit(error instanceof CommandFailed ? error.code : 1)
  }
  if (index < CHECKS.length - 1) console.log(`✓ ${name}, ${seconds(start)}`)
}
