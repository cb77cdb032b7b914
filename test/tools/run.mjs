// @ts-check
// Runs a command as a child process and waits for its end.

import { spawn } from 'node:child_process'

/** A command that ended otherwise than with exit code 0. */
export class CommandFailed extends Error {
  /** @param {string} command @param {number} code @param {string} output */
  constructor(command, code, output) {
    super(`${command} failed with exit code ${code}${output && `:\n${output}`}`)
    this.code = code
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, quiet?: boolean, name?: string }} [options]
 *   quiet: the output shows only in the error; name: what the error calls the command
 * @returns {Promise<void>} rejects with CommandFailed
 */
export function run(program, args, options = {}) {
  const { cwd, quiet = false, name = [program, ...args].join(' ') } = options
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: quiet ? 'pipe' : 'inherit' })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.stdin?.end()
    child.on('error', reject)
    // A child killed by a signal has no code.
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new CommandFailed(name, code ?? 1, output.trim()))
    })
  })
}

/**
 * Runs the npm that runs us; on Windows npm is a script that cannot be spawned.
 * @param {string[]} args
 * @param {{ cwd?: string, quiet?: boolean }} [options]
 */
export function runNpm(args, options) {
  const script = process.env.npm_execpath
  const named = { ...options, name: ['npm', ...args].join(' ') }
  return script ? run(process.execPath, [script, ...args], named) : run('npm', args, named)
}

/**
 * @param {string} program
 * @param {string[]} args
 */
export const succeeds = (program, args) =>
  run(program, args, { quiet: true }).then(
    () => true,
    () => false,
  )
