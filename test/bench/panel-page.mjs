// @ts-check
// Serves the built panel as a page of its own, so that its heap is nobody else's.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { ROOT } from '../tools/prepare.mjs'
import { standIn } from './panel-stand-in.mjs'

/** @type {Record<string, string>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** What relay and panel must both say: the sources have it. */
async function wireVersion() {
  const source = await readFile(join(ROOT, 'src/wire/limits.ts'), 'utf8')
  const [, version] = /WIRE_VERSION = (\d+)/.exec(source) ?? []
  if (version === undefined) throw new Error('src/wire/limits.ts names no version')
  return Number(version)
}

/**
 * @param {string} extension Its folder.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function servePanel(extension) {
  const words = await readFile(join(extension, '_locales/en/messages.json'), 'utf8')
  const version = await wireVersion()
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    try {
      const file = await readFile(join(extension, path))
      const script = `<script>(${standIn})(${words.replaceAll('<', '\\u003c')}, ${version})</script>`
      const body = path.endsWith('.html') ? `${file}`.replace('<head>', `<head>${script}`) : file
      response.writeHead(200, {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no address')
  return {
    url: `http://127.0.0.1:${address.port}/src/panel/index.html`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
