// What every frame of every page loads may not grow unseen: bytes of the built content scripts, as gzip has them.
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'

/** Bytes. src/README.md, "What it costs the page", says what fills them. */
const MOST = {
  'src/page/main.iife.ts': 10_850,
  'src/page/firefox.iife.ts': 9_310,
  'src/page/firefox-main.iife.ts': 300,
  'src/relay/main.iife.ts': 6_900,
}

/** As crxjs builds it: one file, minified. */
async function sizeOf(entry: string): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      minify: true,
      target: ['chrome148', 'firefox142'],
      lib: { entry, formats: ['iife'], name: 'content' },
    },
  })
  const outputs = [built].flat() as Rolldown.RolldownOutput[]
  const code = outputs.flatMap(({ output }) => output).map((part) => 'code' in part && part.code)
  return gzipSync(code.join(''), { level: 9 }).length
}

test.each(Object.entries(MOST))('%s is at most %d bytes', async (entry, most) => {
  expect(await sizeOf(entry)).toBeLessThanOrEqual(most)
})
