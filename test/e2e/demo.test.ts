// `npm start` without a display prints what the panel captured and writes a screenshot.
import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { BROWSERS } from '../support/browsers.mjs'

const run = promisify(execFile)

describe.each(BROWSERS)('%s', (name) => {
  test('shows live traffic', async () => {
    const started = Date.now()
    const args = name === 'firefox' ? ['--firefox'] : []
    const { stdout } = await run('node', [
      'test/tools/start.mjs',
      '--headless',
      '--port',
      '0',
      ...args,
    ])
    for (const part of ['OPEN', 'CLOSED', '/ping', '/push', '/slow', 'pong'])
      expect(stdout).toContain(part)
    const [, picture = ''] = /A picture of the panel: (\S+)/.exec(stdout) ?? []
    const { size, mtimeMs } = statSync(picture)
    expect(size).toBeGreaterThan(10_000)
    expect(mtimeMs).toBeGreaterThan(started)
  }, 60_000)
})
