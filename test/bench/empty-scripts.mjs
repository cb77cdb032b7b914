// @ts-check
// The extension with content scripts that do nothing: what a browser charges for having any.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * @param {string} extension folder of a build
 * @returns {{ folder: string, remove(): void }} a copy of it
 */
export function withEmptyScripts(extension) {
  const folder = mkdtempSync(join(tmpdir(), 'socketscope-empty-'))
  cpSync(extension, folder, { recursive: true })
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  for (const { js } of manifest.content_scripts)
    for (const file of js) writeFileSync(join(folder, file), '')
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}
