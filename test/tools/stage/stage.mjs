// @ts-check
// The built panel as a page of its own, before a scripted background: no DevTools, no clock, no chance.

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { launchChromium } from '../../support/launch-chromium.mjs'
import { launchFirefox } from '../../support/launch-firefox.mjs'
import { fakeBrowser } from './fake-browser.mjs'
import { shop } from './shop.mjs'

/** @import { Page } from 'puppeteer-core' */
/** @import { AddressInfo } from 'node:net' */
/** @import { BrowserName } from '../../support/browsers.mjs' */

/** @type {Readonly<Record<string, string>>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** `forced`: the colours of the system alone. @typedef {'light' | 'dark' | 'forced'} StageTheme */
/** @typedef {{ lang: 'en' | 'fr', theme: StageTheme, width: number, height: number }} Look */
/** @typedef {Parameters<typeof fakeBrowser>[0]['scene']} Scene */

/** @param {string} root */
async function serve(root) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://stage').pathname)
    try {
      const body = await readFile(join(root, path))
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)))
  const { port } = /** @type {AddressInfo} */ (server.address())
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}

/** @param {'en' | 'fr'} lang */
const messagesOf = async (lang) =>
  JSON.parse(await readFile(`public/_locales/${lang}/messages.json`, 'utf8'))

/** What the panel takes packets of. */
async function wireVersion() {
  const source = await readFile('src/wire/limits.ts', 'utf8')
  return Number(/WIRE_VERSION = (\d+)/.exec(source)?.[1])
}

const WINDOW = /** @type {[number, number]} */ ([1400, 1000])

async function chromium() {
  // letters in shades of grey, as dense screens have them: pictures are smaller
  const { browser, close } = await launchChromium({ window: WINDOW, args: ['--disable-lcd-text'] })
  /** @param {Page} page @param {StageTheme} theme */
  const setTheme = async (page, theme) => {
    const features = [
      { name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' },
    ]
    const session = await page.createCDPSession() // page.emulateMediaFeatures() does not know the second
    await session.send('Emulation.setEmulatedMedia', { features })
  }
  return { browser, close, setTheme, dist: 'dist/chrome', scheme: 'chrome-extension' }
}

async function firefox() {
  const { browser, close, runPrivileged } = await launchFirefox({ window: WINDOW })
  /** @param {Page} _page @param {StageTheme} theme */
  const setTheme = (_page, theme) =>
    runPrivileged(
      ({ Services }, scheme, colours) => {
        Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme)
        Services.prefs.setIntPref('browser.display.document_color_use', colours)
      },
      theme === 'dark' ? 0 : 1,
      theme === 'forced' ? 2 : 1, // the page's own colours: never, always
    )
  return { browser, close, setTheme, dist: 'dist/firefox', scheme: 'moz-extension' }
}

/** The pages of one browser. @param {BrowserName} name */
export async function openStage(name) {
  const { browser, close, setTheme, dist, scheme } = await { chromium, firefox }[name]()
  const server = await serve(dist)
  return {
    /** @param {Scene} scene @param {Look} look @returns {Promise<Page>} */
    async open(scene, { lang, theme, width, height }) {
      const page = await browser.newPage()
      await setTheme(page, theme)
      await page.setViewport({ width, height })
      await page.evaluateOnNewDocument(fakeBrowser, {
        messages: await messagesOf(lang),
        language: lang === 'fr' ? 'fr-FR' : 'en-GB',
        origin: `${scheme}://socketscope/`,
        version: await wireVersion(),
        scene,
        script: shop(),
      })
      await page.goto(`${server.origin}/src/panel/index.html`)
      return page
    },
    async close() {
      await close()
      server.close()
    },
  }
}
