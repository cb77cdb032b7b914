// @ts-check
// Makes a browser profile directory that is gone after the test.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * @param {string} name
 * @returns {{ path: string, close: () => void }}
 */
export function temporaryProfile(name) {
  const path = mkdtempSync(join(tmpdir(), `socketscope-${name}-`))
  return {
    path,
    // A browser's child processes may write for a moment after it has closed: hence the retries.
    close: () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  }
}
