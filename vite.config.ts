// Builds dist/chrome and dist/firefox from one manifest; holds the test projects.
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import manifest from './manifest.json' with { type: 'json' }

type Target = 'chrome' | 'firefox'

type ContentScript = (typeof manifest.content_scripts)[number]

const only = (scripts: ContentScript, part: string) => ({
  ...scripts,
  js: scripts.js.filter((file) => file.includes(part)),
})

/** manifest.json is the superset; each browser gets only the keys that it understands. */
function manifestFor(target: Target): ManifestV3Export {
  const {
    background,
    browser_specific_settings,
    minimum_chrome_version,
    message_serialization,
    permissions,
    host_permissions,
    content_scripts: [inMain, isolated],
    ...common
  } = manifest
  if (inMain === undefined || isolated === undefined) throw new Error('two content scripts')
  const own =
    target === 'firefox'
      ? {
          // the patch too runs in the ISOLATED world: src/page/install-exported.ts
          content_scripts: [only(inMain, 'firefox-main'), isolated],
          background: { scripts: background.scripts },
          browser_specific_settings,
          permissions,
          host_permissions,
        }
      : {
          content_scripts: [only(inMain, 'page/main'), only(isolated, 'relay/main')],
          background: { service_worker: background.service_worker, type: 'module' },
          minimum_chrome_version,
          // src/background/web-request.ts says why Chromium is not asked for it
          permissions: permissions.filter((name) => name !== 'webRequest'),
          message_serialization, // Firefox always clones
        }
  return { ...common, ...own } as ManifestV3Export
}

/** The panel never renders raw HTML: the sink goes out of Preact (addons-linter warns of it, too). */
function noRawHtml(): Plugin {
  const sink = /\w+\.innerHTML=\w+\.__html/
  return {
    name: 'no-raw-html',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/preact\/dist\/preact\.mjs$/ },
      handler(code) {
        if (!sink.test(code)) throw new Error('no-raw-html: sink not found in preact')
        return { code: code.replace(sink, '(()=>{throw Error("raw HTML")})()'), map: null }
      },
    },
  }
}

/** crxjs builds *.iife.ts outside of Vite's module graph: `build --watch` would not see their edits. */
function watchContentScripts(): Plugin {
  return {
    name: 'watch-content-scripts',
    buildStart() {
      if (!this.meta.watchMode) return
      for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }))
        if (/\.tsx?$/.test(file)) this.addWatchFile(resolve('src', file))
    },
  }
}

export default defineConfig(({ command, mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome'
  return {
    // vitest reads this file too, in its mode `test`
    plugins:
      mode === 'test'
        ? []
        : [
            noRawHtml(),
            watchContentScripts(),
            crx({ manifest: manifestFor(target), browser: target }),
          ],
    build: {
      outDir: `dist/${target}${command === 'serve' ? '-dev' : ''}`,
      emptyOutDir: true,
      target: ['chrome148', 'firefox142'],
      modulePreload: false,
      rolldownOptions: { input: { panel: 'src/panel/index.html' } },
    },
    // a decoder is loaded by its worker when it is needed: only modules can do that
    worker: { format: 'es' as const },
    server: { port: 5273, strictPort: true },
    test: {
      projects: [
        {
          test: {
            name: 'unit',
            include: ['test/*.test.ts', 'test/unit/**/*.test.ts', 'test/model/**/*.test.ts'],
          },
        },
        {
          test: {
            name: 'e2e',
            include: ['test/e2e/**/*.test.ts'],
            // one at a time: of two cores, two browsers with DevTools leave nothing, and gain nothing (measured)
            fileParallelism: false,
            testTimeout: 60_000,
            hookTimeout: 90_000,
          },
        },
        {
          // `npm run soak`: too long for every run
          test: {
            name: 'soak',
            include: ['test/soak/**/*.test.ts'],
            fileParallelism: false,
            hookTimeout: 90_000,
          },
        },
        {
          test: {
            name: 'compliance',
            include: ['test/compliance/**/*.test.ts'],
            globalSetup: 'test/compliance/browsers.ts',
            // the files share their browsers, and each loads its own page there
            fileParallelism: false,
            testTimeout: 20_000,
            hookTimeout: 90_000,
          },
        },
      ],
    },
  }
})
